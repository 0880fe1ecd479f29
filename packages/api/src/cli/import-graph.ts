import type { PersonId } from '@wikicon/schema';
import { CommandProblem, countsText, parseWords, pathOf, showProgress } from './command.ts';
import { tableExists } from '../dynamo/admin.ts';
import { ensureNewestTable } from '../migration/new-table.ts';
import { openItems, type Items } from '../dynamo/items.ts';
import { storeOf } from '../dynamo/store.ts';
import { applySettings } from '../dynamo/table-settings.ts';
import { bringGraphFile, type GraphImportReport } from '../backup/bring.ts';
import { isDerived, makeDerived } from '../backup/derived.ts';
import { eraseAgain } from '../backup/erased.ts';
import { latest, readState } from '../migration/state.ts';
import { steps } from '../migration/steps/steps.ts';
import { localSettings } from '../kernel/settings.ts';
import { openStore } from '../dev/store.ts';

export const usage = `npm run import -- graph FILE [options]

Brings a file that npm run export wrote into the table, which is made when it is not there.

  --dry-run   only say what would be done
  --replace   where the table has a row with another content, the file's stays
  --json      print one JSON object
`;

/** `npm run import -- graph`: brings the whole graph back. */
export async function bringGraph(words: readonly string[]): Promise<GraphImportReport> {
  const { values, positionals } = parseWords(words, {
    'dry-run': { type: 'boolean' },
    replace: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [word, other] = positionals;
  if (word === undefined) throw new CommandProblem('Which file? Give its path.');
  if (word === '-') throw new CommandProblem('The file is read three times, so it has to be one: give its path.');
  if (other !== undefined) throw new CommandProblem(`One file at a time: “${other}” is too much.`);
  const settings = localSettings(process.env);
  const { client, close } = await openStore(settings, { isPatient: true });
  const isDryRun = values['dry-run'] ?? false;
  const mayReplace = values.replace ?? false;
  const name = settings.TABLE_NAME;
  try {
    const erase = (people: readonly PersonId[]) =>
      eraseAgain(storeOf({ client, tableName: name }), people, () => new Date());
    const needs = { ready, steps, mayReplace, isDryRun, erase, showProgress };
    const report = await bringGraphFile(pathOf(word), needs).catch(readable);
    const store = storeOf({ client, tableName: name });
    if (!isDryRun && (report.created + report.replaced > 0 || !(await isDerived(store))))
      await makeDerived(store, openItems({ client, name }));
    return report;
  } finally {
    await close();
  }

  /** A dry run makes no table. */
  async function ready(): Promise<Items | null> {
    const items = openItems({ client, name });
    const { table } = storeOf({ client, tableName: name });
    if (isDryRun && !(await tableExists(client, name))) return null;
    if (!isDryRun) {
      await ensureNewestTable(client, name);
      await applySettings(client, name);
    }
    const { done } = (await readState(table)).state;
    if (done < latest(steps))
      throw new CommandProblem(
        'The rows of the table are of an older form than those of the file: npm run migrate first.',
      );
    if (done > latest(steps))
      throw new CommandProblem(
        `The rows of the table have taken step ${done} of migration, which this version does not know.`,
      );
    return items;
  }

  function readable(error: NodeJS.ErrnoException): never {
    if (error.syscall !== undefined) throw new CommandProblem(`${word} cannot be read: ${error.code}.`);
    throw error;
  }
}

export const graphText = (report: GraphImportReport): string => `${report.file}: the graph of ${report.exportedAt}
${countsText([
  ['new', report.created],
  ['unchanged', report.unchanged],
  ['replaced', report.replaced],
  ['beside', report.beside, report.beside > 0 ? 'in the table, not in the file: left alone' : ''],
  ...(report.erasedAgain > 0 ? [['erased again', report.erasedAgain, 'people who had gone since'] as const] : []),
])}
${report.isDryRun ? 'Nothing was written: it was only tried.' : `${report.requests.reads} reads, ${report.requests.writes} writes.`}
`;
