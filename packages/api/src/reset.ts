/** `npm run reset`: empties the table that `npm start` uses; the next start loads the embedded conferences again. */
import { dropTable } from './dynamo/admin.ts';
import { localSettings } from './settings.ts';
import { openStore } from './store.ts';

try {
  const settings = localSettings(process.env);
  const store = await openStore(settings);
  const wasThere = await dropTable(store.client, settings.TABLE_NAME);
  await store.close();
  process.stdout.write(
    wasThere
      ? 'The table is empty. npm start loads the embedded conferences again.\n'
      : 'There was nothing to empty.\n',
  );
} catch (error) {
  process.stderr.write(`Nothing was emptied. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
