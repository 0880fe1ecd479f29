/** `npm run table`: makes the table that `npm start` uses, or gives it the settings that a restored one has lost. */
import { CommandProblem, parseWords, runCommand } from './command.ts';
import { ensureNewestTable } from '../migration/new-table.ts';
import { applySettings, type Setting } from '../dynamo/table-settings.ts';
import { localSettings } from '../kernel/settings.ts';
import { openStore } from '../dev/store.ts';

const usage = `npm run table [-- options]

Makes the table TABLE_NAME when it is not there, and gives it the settings that it lacks.

  --deployed   those of a table in the cloud too: stream, point-in-time recovery, deletion protection
  --json       print one JSON object
`;

interface Report {
  readonly table: string;
  readonly isNew: boolean;
  readonly applied: readonly Setting[];
}

async function apply(words: readonly string[]): Promise<Report> {
  const { values, positionals } = parseWords(words, { deployed: { type: 'boolean' }, json: { type: 'boolean' } });
  if (positionals.length > 0) throw new CommandProblem(`“${positionals[0]}” is too much: TABLE_NAME names the table.`);
  const settings = localSettings(process.env);
  const { client, close } = await openStore(settings, { isPatient: true });
  const table = settings.TABLE_NAME;
  try {
    const isNew = await ensureNewestTable(client, table);
    return { table, isNew, applied: await applySettings(client, table, { isDeployed: values.deployed ?? false }) };
  } finally {
    await close();
  }
}

const text = ({ table, isNew, applied }: Report): string =>
  `${table}${isNew ? ', new' : ''}: ${applied.length === 0 ? 'lacked no setting' : `lacked ${applied.join(', ')}, and has them now`}\n`;

const words = process.argv.slice(2);

process.exitCode = await runCommand({
  usage,
  failed: 'The table is not as it should be.',
  words,
  work: () => apply(words),
  text,
});
