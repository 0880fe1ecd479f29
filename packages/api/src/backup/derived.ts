import { remakeAllDigests } from '../digest/remake.ts';
import type { Items } from '../dynamo/items.ts';
import type { Store } from '../dynamo/store.ts';
import { indexTable } from '../indexing/index-table.ts';
import { epochKey } from '../rows/index-rows.ts';

/** Makes what a file of the graph leaves out because it follows from the rows: the digests and the index. */
export async function makeDerived(store: Store, items: Pick<Items, 'page'>): Promise<void> {
  await remakeAllDigests(store);
  await indexTable(store, items);
}

/** Checks whether that was done once, to its end: whoever was killed before has brought rows that nobody finds. */
export const isDerived = async ({ table }: Pick<Store, 'table'>): Promise<boolean> =>
  (await table.get(epochKey)) !== null;
