/**
 * `npm run seed`: brings the embedded conferences into a table that is there, such as that of a deployed stage; what
 * has them is left as it is, but for the demo's days.
 */
import { tableExists } from './dynamo/admin.ts';
import { storeOf } from './dynamo/store.ts';
import { loadEmbedded } from './seed/embedded.ts';
import { localSettings } from './settings.ts';
import { openStore } from './store.ts';

try {
  const { TABLE_NAME: tableName, ...settings } = localSettings(process.env);
  const { client, close } = await openStore({ ...settings, TABLE_NAME: tableName }, { isPatient: true });
  try {
    // A table of its own making would have no stream, and nobody would look after it.
    if (!(await tableExists(client, tableName))) throw new Error(`There is no table ${tableName}.`);
    await loadEmbedded({ ...storeOf({ client, tableName }), now: new Date() });
    process.stdout.write(`The table ${tableName} has the embedded conferences.\n`);
  } finally {
    await close();
  }
} catch (error) {
  process.stderr.write(`Nothing was loaded. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
