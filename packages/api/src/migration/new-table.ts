import { ensureTable } from '../dynamo/admin.ts';
import type { StoreClient } from '../dynamo/client.ts';
import { openItems } from '../dynamo/items.ts';
import { storeOf } from '../dynamo/store.ts';
import { markMigrated, readState } from './state.ts';
import { steps } from './steps/steps.ts';

/**
 * Makes the table where there is none. This version writes all its rows, so they have taken every step of migration;
 * so have those of a table that was made by somebody who was stopped before they could say so, and is still empty.
 *
 * @returns whether it was made
 */
export async function ensureNewestTable(client: StoreClient, name: string): Promise<boolean> {
  const isNew = await ensureTable(client, name);
  const { table, writer } = storeOf({ client, tableName: name });
  if (isNew || ((await readState(table)).row === null && (await isEmpty(client, name))))
    await markMigrated(writer, steps, new Date());
  return isNew;
}

async function isEmpty(client: StoreClient, name: string): Promise<boolean> {
  const { items, next } = await openItems({ client, name, pageRows: 1 }).page(null);
  return items.length === 0 && next === null;
}
