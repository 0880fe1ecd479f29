/** `npm run import`: brings a file into the table that `npm start` uses, whether that runs or not. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { ensureTable, tableExists } from './dynamo/admin.ts';
import { storeOf, type Store as Tables } from './dynamo/store.ts';
import { CommandProblem, parseCommand, usage, type ImportCommand } from './interchange/import/command.ts';
import { importSchedule } from './interchange/import/import.ts';
import { mappingOf } from './interchange/import/mapping.ts';
import { FileProblems } from './interchange/import/remarks.ts';
import { reportText } from './interchange/import/report.ts';
import { loadEmbedded } from './seed/embedded.ts';
import { localSettings } from './settings.ts';
import { openStore } from './store.ts';

// What is read is thrown away again at once: a file of 20 MB takes 220 MB of memory with it, and 400 without.
setFlagsFromString('--optimize-for-size');

const maxBytes = 50_000_000;

/** @returns 0 when it was brought in, 2 when something is wrong with the words or the file, 1 for everything else */
async function run(words: readonly string[]): Promise<number> {
  const isJson = words.includes('--json');
  try {
    const command = parseCommand(words);
    const report = await bring(command);
    process.stdout.write(isJson ? `${JSON.stringify(report)}\n` : reportText(report));
    return 0;
  } catch (error) {
    const problems =
      error instanceof FileProblems ? error.problems : [{ place: '', message: (error as Error).message }];
    if (isJson) process.stdout.write(`${JSON.stringify({ problems })}\n`);
    else process.stderr.write(`Nothing was brought in.\n${problems.map(line).join('')}`);
    if (error instanceof CommandProblem && !isJson) process.stderr.write(`\n${usage}`);
    return error instanceof FileProblems || error instanceof CommandProblem ? 2 : 1;
  }
}

const line = ({ place, message }: { readonly place: string; readonly message: string }): string =>
  `  ${place === '' ? '' : `${place}: `}${message}\n`;

async function bring({ file, mappingFile, options }: ImportCommand) {
  const bytes = file === '-' ? await buffer(process.stdin) : await read(file);
  if (bytes.length > maxBytes) throw new CommandProblem(`The file has more than ${maxBytes / 1_000_000} MB.`);
  const mapping = mappingFile === null ? {} : mappingOf((await read(mappingFile)).toString('utf8'));
  const settings = localSettings(process.env);
  const { client, close } = await openStore(settings);
  try {
    const now = new Date();
    const tables = storeOf({ client, tableName: settings.TABLE_NAME });
    const store = await tablesFor(tables, options.isDryRun);
    return await importSchedule(store, bytes, { ...options, mapping, now }, showProgress);
  } finally {
    await close();
  }

  /** A dry run makes no table; everything else begins as `npm start` does. */
  async function tablesFor(tables: Tables, isDryRun: boolean): Promise<Tables | null> {
    if (isDryRun) return (await tableExists(client, settings.TABLE_NAME)) ? tables : null;
    await ensureTable(client, settings.TABLE_NAME);
    await loadEmbedded({ ...tables, now: new Date() });
    return tables;
  }
}

/** A path is meant from where the command was given. */
async function read(path: string): Promise<Buffer> {
  return readFile(resolve(process.env['INIT_CWD'] ?? '.', path)).catch((error: NodeJS.ErrnoException) => {
    throw new CommandProblem(`${path} cannot be read: ${error.code}.`);
  });
}

const width = 30;

/** On a terminal alone: what is sent elsewhere is not to be cluttered. */
function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  const full = Math.round((done / all) * width);
  process.stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${all}${done === all ? '\n' : ''}`);
}

process.exitCode = await run(process.argv.slice(2));
