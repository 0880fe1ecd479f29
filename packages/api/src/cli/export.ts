/** `npm run export`: writes the whole graph of the table that `npm start` uses into a file. */
import { rm } from 'node:fs/promises';
import { CommandProblem, countsText, parseWords, pathOf, runCommand, showProgress } from './command.ts';
import { tableExists } from '../dynamo/admin.ts';
import { openItems } from '../dynamo/items.ts';
import { storeOf } from '../dynamo/store.ts';
import { writeGraphFile, type ExportReport } from '../backup/write.ts';
import { readState } from '../migration/state.ts';
import { localSettings } from '../kernel/settings.ts';
import { openSnapshot } from '../dev/snapshot.ts';

const usage = `npm run export [-- options]

Writes the whole graph into a file that only you may read; npm run import -- graph brings it back.

  --out FILE   its path; wikicon-graph-DATE.jsonl unless it is said
  --json       print one JSON object
`;

async function take(words: readonly string[]): Promise<ExportReport> {
  const { values, positionals } = parseWords(words, { out: { type: 'string' }, json: { type: 'boolean' } });
  if (positionals.length > 0) throw new CommandProblem(`“${positionals[0]}” is too much: name the file with --out.`);
  const now = new Date();
  const file = pathOf(values.out ?? `wikicon-graph-${now.toISOString().slice(0, 10)}.jsonl`);
  const settings = localSettings(process.env);
  const { client, file: copied, close } = await openSnapshot(settings);
  const table = settings.TABLE_NAME;
  try {
    if (!(await tableExists(client, table))) throw new CommandProblem(`There is no table ${table}.`);
    const { state } = await readState(storeOf({ client, tableName: table }).table);
    // The part that an earlier try left is of another moment.
    if (copied !== null) await rm(`${file}.part`, { force: true });
    const items = openItems({ client, name: table });
    return await writeGraphFile(file, { items, table, migration: state.done, now, showProgress });
  } finally {
    await close();
  }
}

const text = ({ file, rows, bytes, sha256, resumedAfter, leftOut }: ExportReport): string => `${file}
${countsText([
  ['rows', rows, resumedAfter > 0 ? `${resumedAfter} of them from the try before` : ''],
  ['bytes', bytes],
  ...Object.entries(leftOut).map(([kind, count]) => [kind, count, 'stays'] as const),
])}
  SHA-256 of the rows ${sha256}
It holds what only administrators may see. Only you may read it: keep it so.
`;

const words = process.argv.slice(2);

process.exitCode = await runCommand({
  usage,
  failed: 'There is no new file; begin again, and it goes on where it was.',
  words,
  work: () => take(words),
  text,
});
