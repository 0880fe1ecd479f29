/** `npm run reset`: empties the table that `npm start` uses; the next start loads the embedded conferences again. */
import { dropTable } from '../dynamo/admin.ts';
import { dataFileIn } from '../dev/engine/data-file.ts';
import { lockFolder } from '../dev/engine/folder-lock.ts';
import { localSettings, type LocalSettings } from '../kernel/settings.ts';
import { dataFolder, openStore } from '../dev/store.ts';

try {
  const settings = localSettings(process.env);
  process.stdout.write(
    (await empty(settings))
      ? 'The table is empty. npm start loads the embedded conferences again.\n'
      : 'There was nothing to empty.\n',
  );
} catch (error) {
  process.stderr.write(`Nothing was emptied. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** @returns false when there was nothing */
async function empty(settings: LocalSettings): Promise<boolean> {
  const isEmbedded = settings.DYNAMODB_ENDPOINT === undefined;
  const wasRemoved = isEmbedded && removeUnreadable(await dataFolder(settings.DATA_DIR));
  const { client, file, close } = await openStore(settings);
  const wasThere = await dropTable(client, settings.TABLE_NAME);
  file?.forget(settings.TABLE_NAME);
  await close();
  return wasRemoved || wasThere;
}

/** A file that no engine opens any more has no table that could be emptied. @returns whether it was so */
function removeUnreadable(folder: string): boolean {
  const file = dataFileIn(folder);
  try {
    file.check();
    return false;
  } catch {
    const unlock = lockFolder(folder);
    file.remove();
    unlock();
    return true;
  }
}
