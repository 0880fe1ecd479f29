import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { operator } from '../authority/operator.ts';
import { CommandProblem, pathOf, showProgress } from './command.ts';
import { tableExists } from '../dynamo/admin.ts';
import { storeOf, type Store as Tables } from '../dynamo/store.ts';
import { parseCommand } from './import-words.ts';
import { importSchedule } from '../interchange/import/import.ts';
import { mappingOf } from '../interchange/schedule/mapping.ts';
import type { Report } from '../interchange/import/report.ts';
import { prepareTable } from '../seed/prepare.ts';
import { localSettings } from '../kernel/settings.ts';
import { openStore } from '../dev/store.ts';

const maxBytes = 50_000_000;

/** `npm run import -- schedule`: brings a schedule into a conference. */
export async function bringSchedule(words: readonly string[]): Promise<Report> {
  const { file, mappingFile, options } = parseCommand(words);
  const bytes = file === '-' ? await buffer(process.stdin) : await read(file);
  if (bytes.length > maxBytes) throw new CommandProblem(`The file has more than ${maxBytes / 1_000_000} MB.`);
  const mapping = mappingFile === null ? {} : mappingOf((await read(mappingFile)).toString('utf8'));
  const settings = localSettings(process.env);
  const opened = await openStore(settings);
  try {
    const store = await tablesFor(options.isDryRun);
    return await importSchedule(
      store,
      bytes,
      { ...options, mapping, identity: operator, now: new Date() },
      showProgress,
    );
  } finally {
    await opened.close();
  }

  /** A dry run makes no table; everything else begins as `npm start` does. */
  async function tablesFor(isDryRun: boolean): Promise<Tables | null> {
    const { client } = opened;
    const { TABLE_NAME: tableName } = settings;
    if (!isDryRun) return prepareTable(opened, tableName, new Date());
    return (await tableExists(client, tableName)) ? storeOf({ client, tableName }) : null;
  }
}

const read = (path: string): Promise<Buffer> =>
  readFile(pathOf(path)).catch((error: NodeJS.ErrnoException) => {
    throw new CommandProblem(`${path} cannot be read: ${error.code}.`);
  });
