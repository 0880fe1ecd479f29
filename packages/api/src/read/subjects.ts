import {
  conferenceOf,
  type Conference,
  type ConferenceId,
  type Id,
  type Session,
  type SubjectService,
  type Topic,
} from '@wikicon/schema';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import { instantOf } from '../kernel/instant.ts';
import type { Cursors } from '../paging/cursor.ts';
import { byName, memoryPage } from '../paging/in-memory.ts';
import { listRequest, pageOf } from '../paging/list.ts';
import { itemRange, postingFrom } from '../rows/index-rows.ts';
import { participationKey } from '../rows/participation.ts';
import { personKey } from '../rows/person.ts';
import type { SessionContent } from '../rows/session.ts';
import { publicNode, publicNodes, rowAt, rowsAt } from './public-nodes.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly clock: () => Date;
}

/** Topics of so many conferences, and sessions for so many people, are looked at. */
const most = { topics: 50, sessions: 50 } as const;

const item = /^Q[1-9]\d{0,11}$/;

export function createSubjects({ table, cursors, clock }: Needs): SubjectService {
  return {
    async byItem(wikidataId) {
      if (!item.test(wikidataId)) return null;
      const ids = idsIn(await table.first(itemRange(wikidataId, 'top'), most.topics));
      const nodes = await publicNodes(table, ids, now());
      const topics = nodes.filter((node): node is Topic => (node as Topic | null)?.wikidataId === wikidataId);
      return topics.length === 0 ? null : { wikidataId, topics };
    },

    async sessions({ wikidataId }, page) {
      const request = listRequest(cursors, 'Subject.sessions', wikidataId, page);
      const range = itemRange(wikidataId, 'ses');
      const { limit, fromEnd } = request.page;
      const [start, end] = fromEnd ? [request.before, request.after] : [request.after, request.before];
      const bounds = (from?: string | number, to?: string | number) => ({
        ...(from !== undefined && { above: String(from) }),
        ...(to !== undefined && { below: String(to) }),
      });
      const rows = await table.first(
        { ...range, descending: fromEnd, ...(fromEnd ? bounds(end?.[0], start?.[0]) : bounds(start?.[0], end?.[0])) },
        limit + 1,
      );
      const nodes = await publicNodes(table, idsIn(rows), now());
      const entries = rows.flatMap(({ sk }, at) =>
        nodes[at] == null ? [] : [{ node: nodes[at] as Session, data: {}, position: [sk] }],
      );
      return pageOf(request, entries);
    },

    async people({ wikidataId }, page) {
      const request = listRequest(cursors, 'Subject.people', wikidataId, page);
      const rows = await table.first(itemRange(wikidataId, 'ses'), most.sessions + 1);
      const sessions = (await publicNodes(table, idsIn(rows.slice(0, most.sessions)), now())).filter(
        (node) => node != null,
      ) as unknown as SessionContent[];
      const parts = sessions.flatMap(({ id, speakers }) =>
        speakers.map(({ person }) => ({ conference: conferenceOf(id), id: person.id, person })),
      );
      const known = await rowsAt(
        table,
        parts.flatMap(({ conference, id }) => [participationKey(conference, id), personKey(id)]),
      );
      const people = new Map(
        parts
          .filter(({ conference, id }) => rowAt(known, participationKey(conference, id)) !== null)
          .flatMap(({ id, person }) => (publicNode(table, id, known, '') == null ? [] : [[id, person] as const])),
      );
      const entries = [...people.values()].map((person) => ({
        node: person,
        data: {},
        position: [person.displayName, person.id],
      }));
      return { ...memoryPage(request, entries, byName), isComplete: rows.length <= most.sessions };
    },

    async conferences({ topics }) {
      const ids: ConferenceId[] = [...new Set(topics.map(({ id }) => conferenceOf(id)))];
      return (await publicNodes(table, ids, now())).filter((node): node is Conference => node != null);
    },
  };

  function now(): string {
    return instantOf(clock());
  }

  function idsIn(rows: Parameters<typeof postingFrom>[0][]): Id[] {
    return parsedAll(rows, postingFrom, table).map(({ id }) => id);
  }
}
