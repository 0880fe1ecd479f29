import {
  conferenceOf,
  type Conference,
  type PageArguments,
  type Session,
  type SubjectService,
  type Topic,
} from '@wikicon/schema';
import type { Store } from '../dynamo/store.ts';
import type { Table } from '../dynamo/table.ts';
import { maxConferences, provenDigests } from '../digest/digests.ts';
import { itemsIn } from '../digest/items.ts';
import { instantOf } from '../kernel/instant.ts';
import type { Cursors } from '../paging/cursor.ts';
import { listRequest, pageOf, type ListRequest } from '../paging/list.ts';
import { itemIn } from './search-item.ts';
import { peopleOnStage } from './subject-people.ts';
import { createSubjectRows } from './subject-rows.ts';

interface Needs {
  readonly table: Table;
  readonly store: Store;
  readonly cursors: Cursors;
  readonly clock: () => Date;
}

/** Topics of so many conferences, and sessions for so many people, are looked at. */
const most = { topics: maxConferences, sessions: 50 } as const;

export function createSubjects({ table, store, cursors, clock }: Needs): SubjectService {
  return {
    async byItem(asked, ahead) {
      const wikidataId = itemIn(asked);
      if (wikidataId === null) return null;
      const rows = createSubjectRows(table, wikidataId, () => instantOf(clock()));
      const requestOf = (page: PageArguments): ListRequest =>
        listRequest(cursors, 'Subject.sessions', wikidataId, page);
      const newest = () => rows.newestSessions(most.sessions + 1);

      // What lies ahead is read beside what says whether there is anything: its list finds it there.
      const [proposed, ...others] = await Promise.all([
        rows.topics(most.topics),
        ...ahead.sessions.map((page) => orNone(async () => rows.sessions(requestOf(page)))),
        ...(ahead.people ? [orNone(newest)] : []),
      ]);
      const conferences = [...new Set(proposed.map(({ id }) => conferenceOf(id)))];
      let digests: ReturnType<typeof provenDigests> | null = null;
      const digestsOf = () => (digests ??= provenDigests({ table, store }, conferences));
      const [nodes] = await Promise.all([
        rows.seen(proposed.map(({ id }) => id)),
        orNone(() => rows.seen(others.flat().map(({ id }) => id))),
        ahead.coverage && orNone(async () => (await digestsOf()).digests),
      ]);
      const topics = nodes.filter((node): node is Topic => (node as Topic | null)?.wikidataId === wikidataId);
      if (topics.length === 0) return null;
      const having = [...new Set(topics.map(({ id }) => conferenceOf(id)))];

      return {
        wikidataId,
        topics,
        conferences: async () => (await rows.seen(having)).filter((node): node is Conference => node != null),
        async sessions(page) {
          const request = requestOf(page);
          const found = await rows.sessions(request);
          const [sessions, owners] = await Promise.all([
            rows.seen(found.map(({ id }) => id)),
            rows.seen(found.map(({ id }) => conferenceOf(id))),
          ]);
          const entries = found.flatMap(({ place }, at) => {
            const [node, conference] = [sessions[at], owners[at]];
            if (node == null) return [];
            return [{ node: { ...node, conference } as unknown as Session, data: {}, position: [place] }];
          });
          return pageOf(request, entries);
        },
        async people(page) {
          const found = await newest();
          const sessions = await rows.seen(found.slice(0, most.sessions).map(({ id }) => id));
          const request = listRequest(cursors, 'Subject.people', wikidataId, page);
          const people = await peopleOnStage(rows.table, sessions, request);
          return { ...people, isComplete: found.length <= most.sessions };
        },
        async coverage() {
          const known = await digestsOf();
          const read = known.digests.filter(({ head }) => having.includes(head.id));
          const sessions = read.flatMap((digest) => digest.sessions.map(itemsIn(digest)));
          return {
            sessionCount: sessions.length,
            withoutItem: sessions.filter((items) => items.length === 0).length,
            conferencesRead: read.length,
            isComplete: proposed.length < most.topics && known.read === conferences.length,
          };
        },
      };
    },
  };
}

/** What fails ahead of its time fails where it is asked for. */
const orNone = <Of>(read: () => Promise<readonly Of[]>): Promise<readonly Of[]> => read().catch(() => []);
