import { ulidOf, type ConferenceId, type Id } from '@wikicon/schema';
import { reference, referencePrefix } from '../dynamo/compose.ts';
import type { Store } from '../dynamo/store.ts';
import type { Table } from '../dynamo/table.ts';
import { teamPrefix } from '../rows/committee.ts';
import { indexNodes } from './index-node.ts';

/**
 * Makes the index say of somebody's part in a conference what everybody sees of it now: of themselves, and of what they
 * had a part in, for an unlisted person is found by nothing there.
 */
export async function indexPart(store: Store, conference: ConferenceId, of: Id): Promise<void> {
  await indexNodes(store, [of], { partIn: conference });
  await indexNodes(store, await partsOf(store.table, conference, of));
}

/** What somebody had a part in. */
export async function partsOf(table: Table, conference: ConferenceId, of: Id): Promise<Id[]> {
  if (!of.startsWith('per_')) return [];
  const partition = reference(of);
  const own = ulidOf(conference);
  const prefixes = [`${referencePrefix}ses_${own}`, `${referencePrefix}mil_${own}`, `${teamPrefix}com_${own}`];
  const rows = await Promise.all(prefixes.map((prefix) => table.all({ partition, prefix })));
  return rows.flat().map(({ sk }) => sk.slice(sk.lastIndexOf('#') + 1) as Id);
}
