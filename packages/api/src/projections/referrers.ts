import { conferenceOf, ownedKinds, parseId, typeNameOf, ulidOf, type Id } from '@wikicon/schema';
import { teamPrefix } from '../rows/committee.ts';
import { conferencePartition, reference, referencePrefix } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import { mainKey, nodeIdOf } from '../rows/keys.ts';

/** Nodes that name a node: what a deletion would leave dangling, and what a rename has to reach. */
export async function referrersOf(id: Id, table: Table): Promise<Id[]> {
  const name = typeNameOf(id);
  if (name === 'Conference') return [];
  if (ownedKinds.includes(name)) return withinConference(id, table);
  const partition = reference(id);
  const [edges, teams] = await Promise.all([
    table.all({ partition, prefix: referencePrefix }),
    name === 'Person' ? table.all({ partition, prefix: teamPrefix }) : [],
  ]);
  const ids = [...edges, ...teams].map(({ sk }) => sk.slice(sk.lastIndexOf('#') + 1) as Id);
  return [...new Set(ids)].filter((one) => parseId(one) !== null);
}

/** Returns what names a node within its conference: all content is looked through, which few changes ask for. */
async function withinConference(id: Id, table: Table): Promise<Id[]> {
  const conference = conferenceOf(id);
  const rows = await table.all({ partition: conferencePartition(conference) });
  const own = mainKey(id);
  const parts = new Set([
    'Abstract',
    'CommitteeMember',
    'SessionMedia',
    'Slug',
    'Reference',
    'Import',
    'PrivateValues',
  ]);
  return rows
    .filter((row) => row.sk !== own.sk && !parts.has(row.type) && JSON.stringify(row.data).includes(ulidOf(id)))
    .flatMap((row) => nodeIdOf(row) ?? []);
}
