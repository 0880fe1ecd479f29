/** `npm run drill`: loses a table and brings it back from a file, as an operator would, in an engine of its own. */
import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { countsText } from '../src/cli/command.ts';
import { dropTable } from '../src/dynamo/admin.ts';
import { canonicalText } from '../src/dynamo/canonical.ts';
import { createTable } from '../src/dynamo/definition.ts';
import { openItems } from '../src/dynamo/items.ts';
import { keyOfItem } from '../src/dynamo/row.ts';
import { storeOf } from '../src/dynamo/store.ts';
import { applySettings, type Setting } from '../src/dynamo/table-settings.ts';
import { makeDerived } from '../src/backup/derived.ts';
import { isKept } from '../src/backup/kept.ts';
import { examples } from '../test/examples.ts';
import { fullWorld } from '../test/full-world.ts';
import { bring, itemsIn, take } from '../test/graph-files.ts';
import type { TestStore } from '../test/engine.ts';
import { appOn, askOf } from '../test/world.ts';

export interface DrillReport {
  readonly rows: number;
  readonly lost: number;
  readonly changed: number;
  readonly added: number;
  readonly answers: number;
  readonly different: readonly string[];
  /** The settings that the new table lacked, like one that was restored from a point in time. */
  readonly settings: readonly Setting[];
  readonly exportMilliseconds: number;
  readonly restoreMilliseconds: number;
}

export async function drill(): Promise<DrillReport> {
  const [here, folder] = await Promise.all([fullWorld(), mkdtemp(join(tmpdir(), 'wikicon-drill-'))]);
  try {
    const { client, endpoint } = here;
    const file = join(folder, 'graph.jsonl');
    const clock = new Date();
    const [rows, answers] = [await rowsOf(here), await answersOf(here, clock)];
    const begun = performance.now();
    await take(here, file);
    const taken = performance.now();

    await dropTable(client, here.name);
    const name = `restored-${crypto.randomUUID()}`;
    await client.send(new CreateTableCommand(createTable(name)));
    const settings = await applySettings(client, name);
    await bring({ client, name }, file);
    await makeDerived(storeOf({ client, tableName: name }), openItems({ client, name }));
    const restored = performance.now();

    const there = { client, endpoint, name };
    const [rowsNow, answersNow] = [await rowsOf(there), await answersOf(there, clock)];
    return {
      rows: rows.size,
      lost: [...rows.keys()].filter((key) => !rowsNow.has(key)).length,
      changed: [...rows].filter(([key, row]) => rowsNow.has(key) && rowsNow.get(key) !== row).length,
      added: [...rowsNow.keys()].filter((key) => !rows.has(key)).length,
      answers: answers.size,
      different: [...answers].filter(([name, answer]) => answersNow.get(name) !== answer).map(([name]) => name),
      settings,
      exportMilliseconds: Math.round(taken - begun),
      restoreMilliseconds: Math.round(restored - taken),
    };
  } finally {
    await here.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Place = Pick<TestStore, 'client' | 'name' | 'endpoint'>;

const rowsOf = async (place: Place): Promise<Map<string, string>> =>
  new Map((await itemsIn(place)).filter(isKept).map((item) => [JSON.stringify(keyOfItem(item)), canonicalText(item)]));

/** The list of changes begins anew with a table: whoever followed it reads the graph again. */
const compared = examples.filter(({ name }) => name !== 'follow-changes');

/** Every other example, with cursors and cost, and every list of conferences page by page by the cursors that it gave out. */
async function answersOf(place: Place, now: Date): Promise<Map<string, string>> {
  const ask = askOf(appOn(place, { clock: () => now }));
  const found = new Map<string, string>();
  for (const { name, query, variables } of compared) found.set(name, JSON.stringify(await ask(query, variables)));
  const pages = `query ($after: String) { conferences(first: 1, after: $after) {
    edges { cursor node { id slug } } pageInfo { hasNextPage endCursor }
  } }`;
  for (let after: string | null = null, page = 1; ; page += 1) {
    const answer = await ask(pages, { after });
    found.set(`page ${page} of conferences`, JSON.stringify(answer));
    const { hasNextPage, endCursor } = answer.data.conferences.pageInfo;
    if (!hasNextPage) return found;
    after = endCursor;
  }
}

const text = (report: DrillReport): string => `A table was lost, and came back from a file into a new one.
${countsText([
  ['rows', report.rows],
  ['lost', report.lost],
  ['changed', report.changed],
  ['added', report.added],
  ['answers', report.answers, 'with cursors and cost'],
  ['different', report.different.length, report.different.join(', ')],
])}
  settings the new table lacked, and has: ${report.settings.join(', ')}
  export ${report.exportMilliseconds} ms, restore ${report.restoreMilliseconds} ms
`;

if (import.meta.main) {
  const report = await drill();
  process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(report)}\n` : text(report));
  const { lost, changed, added, different } = report;
  process.exitCode = lost + changed + added + different.length === 0 ? 0 : 1;
}
