import { remakeAllDigests } from '../digest/remake.ts';
import type { Items } from '../dynamo/items.ts';
import type { Store } from '../dynamo/store.ts';
import { indexTable } from '../indexing/index-table.ts';

/** Makes what a file of the graph leaves out because it follows from the rows: the digests and the index. */
export async function makeDerived(store: Store, items: Pick<Items, 'page'>): Promise<void> {
  await remakeAllDigests(store);
  await indexTable(store, items);
}
