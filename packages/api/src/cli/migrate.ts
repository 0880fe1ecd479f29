/** `npm run migrate`: takes the rows of the table that `npm start` uses to the form that this version writes. */
import { CommandProblem, parseWords, runCommand, showProgress } from './command.ts';
import { tableExists } from '../dynamo/admin.ts';
import { openItems } from '../dynamo/items.ts';
import { storeOf } from '../dynamo/store.ts';
import { migrate, type MigrationReport } from '../migration/migrate.ts';
import { tryMigration } from '../migration/try.ts';
import { steps } from '../migration/steps/steps.ts';
import { localSettings } from '../kernel/settings.ts';
import { openStore } from '../dev/store.ts';

const usage = `npm run migrate [-- options]

Takes the steps that the table has not taken yet; begun again, it goes on where it was.

  --dry-run   only say what would be changed, and which rows cannot be
  --json      print one JSON object
`;

async function run(words: readonly string[]): Promise<MigrationReport> {
  const { values, positionals } = parseWords(words, { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } });
  if (positionals.length > 0) throw new CommandProblem(`“${positionals[0]}” is too much.`);
  const { TABLE_NAME: name, ...settings } = localSettings(process.env);
  const { client, close } = await openStore(settings, { isPatient: true });
  try {
    if (!(await tableExists(client, name))) throw new CommandProblem(`There is no table ${name}.`);
    const store = storeOf({ client, tableName: name });
    const needs = { store, items: openItems({ client, name }), steps, clock: () => new Date(), showProgress };
    return await (values['dry-run'] ? tryMigration(needs) : migrate(needs));
  } finally {
    await close();
  }
}

function text({ from, to, steps: taken, isDryRun }: MigrationReport): string {
  if (taken.length === 0) return `Nothing to do: the table has taken step ${to}, the last.\n`;
  const lines = taken.map(({ step, name, rows, changed }) => `  ${step} ${name}: ${changed} of ${rows} rows changed\n`);
  return `${isDryRun ? 'Only tried: from' : 'From'} step ${from} to ${to}\n${lines.join('')}`;
}

const words = process.argv.slice(2);

process.exitCode = await runCommand({
  usage,
  failed: 'The migration stopped; what was changed stays, and begun again it goes on there.',
  words,
  work: () => run(words),
  text,
});
