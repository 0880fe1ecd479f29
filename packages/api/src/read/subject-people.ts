import { conferenceOf, type AnyNode } from '@wikicon/schema';
import type { Table } from '../dynamo/table.ts';
import { byName, memoryPage } from '../paging/in-memory.ts';
import type { ListRequest } from '../paging/list.ts';
import { participationKey } from '../rows/participation.ts';
import { personKey } from '../rows/person.ts';
import type { SessionContent } from '../rows/session.ts';
import { publicNode, rowAt, rowsAt } from './public-nodes.ts';

/** Those on stage in some sessions who are listed there, by name. */
export async function peopleOnStage(
  table: Table,
  sessions: readonly (AnyNode | null | undefined)[],
  request: ListRequest,
) {
  const parts = (sessions.filter((node) => node != null) as unknown as SessionContent[]).flatMap(({ id, speakers }) =>
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
  return memoryPage(request, entries, byName);
}
