/** `npm run seed`: brings the embedded conferences into the table that it is told, such as that of a deployed stage. */
import { CommandProblem, parseWords, runCommand } from './command.ts';
import { tableExists } from '../dynamo/admin.ts';
import { storeOf } from '../dynamo/store.ts';
import { loadEmbedded } from '../seed/embedded.ts';
import { localSettings } from '../kernel/settings.ts';
import { openStore } from '../dev/store.ts';

const usage = `npm run seed [-- options]

Brings the embedded conferences into the table TABLE_NAME. What it has of them stays as it is, but for the demo's days.

  --json   print one JSON object
`;

async function load(words: readonly string[]): Promise<{ readonly table: string }> {
  const { positionals } = parseWords(words, { json: { type: 'boolean' } });
  if (positionals.length > 0) throw new CommandProblem(`“${positionals[0]}” is too much: TABLE_NAME names the table.`);
  const settings = localSettings(process.env);
  const { client, close } = await openStore(settings, { isPatient: true });
  const table = settings.TABLE_NAME;
  try {
    // A table of its own making would have no stream, and nobody would look after it.
    if (!(await tableExists(client, table))) throw new CommandProblem(`There is no table ${table}.`);
    await loadEmbedded({ ...storeOf({ client, tableName: table }), now: new Date() });
    return { table };
  } finally {
    await close();
  }
}

const words = process.argv.slice(2);

process.exitCode = await runCommand({
  usage,
  failed: 'Nothing was loaded.',
  words,
  work: () => load(words),
  text: ({ table }) => `The table ${table} has the embedded conferences.\n`,
});
