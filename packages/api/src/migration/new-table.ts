import { ensureTable } from '../dynamo/admin.ts';
import type { StoreClient } from '../dynamo/client.ts';
import { storeOf } from '../dynamo/store.ts';
import { markMigrated } from './state.ts';
import { steps } from './steps/steps.ts';

/**
 * Makes the table where there is none. This version writes all its rows, so they have taken every step of migration.
 *
 * @returns whether it was made
 */
export async function ensureNewestTable(client: StoreClient, name: string): Promise<boolean> {
  const isNew = await ensureTable(client, name);
  if (isNew) await markMigrated(storeOf({ client, tableName: name }).writer, steps, new Date());
  return isNew;
}
