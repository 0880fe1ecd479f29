import { tableExists } from '../dynamo/admin.ts';
import { storeOf, type Store } from '../dynamo/store.ts';
import { openItems } from '../dynamo/items.ts';
import { indexTable } from '../indexing/index-table.ts';
import { epochKey } from '../rows/index-rows.ts';
import { lost } from '../dev/engine/data-file.ts';
import { ensureNewestTable } from '../migration/new-table.ts';
import type { Store as OpenStore } from '../dev/store.ts';
import { isLoaded, loadEmbedded } from './embedded.ts';

/**
 * A table as the local commands begin with it: there, with the embedded conferences in it.
 *
 * @throws an error in words when it was so before and is not any more: nobody loses data without a word
 */
export async function prepareTable({ client, file }: OpenStore, tableName: string, now: Date): Promise<Store> {
  const store = storeOf({ client, tableName });
  if (file?.wasFilled(tableName) && !((await tableExists(client, tableName)) && (await isLoaded(store.table))))
    throw lost(`The table ${tableName} is not in the data file ${file.path} any more.`);
  await ensureNewestTable(client, tableName);
  await loadEmbedded({ ...store, now });
  // A data folder from before there was an index.
  if ((await store.table.get(epochKey)) === null) await indexTable(store, openItems({ client, name: tableName }));
  file?.noteFilled(tableName);
  return store;
}
