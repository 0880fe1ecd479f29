import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Id } from '@wikicon/schema';
import { remakeAllDigests } from '../packages/api/src/digest/remake.ts';
import { indexFresh } from '../packages/api/src/indexing/index-fresh.ts';
import { mainIdOf } from '../packages/api/src/rows/keys.ts';
import { rowsOf } from '../packages/api/src/seed/rows.ts';
import type { Graph } from '../packages/api/src/seed/graph.ts';
import { ownStore, type TestStore } from '../packages/api/test/engine.ts';
import { jobStore } from '../packages/api/test/identities.ts';
import { appOn, askOf } from '../packages/api/test/world.ts';
import { bulkWriter } from './bulk-writer.ts';
import { checkFacets } from './growth-facets.ts';
import { growthGraph } from './growth-graph.ts';
import { questions } from './growth-questions.ts';
import { inventedWord } from './growth-words.ts';

const sizes = [
  { sessions: 10_000, conferences: 150 },
  { sessions: 100_000, conferences: 1_500 },
];

interface Figure {
  readonly trips: number;
  readonly readUnits: number;
}

/**
 * Asks questions across a graph and one ten times as large, and tells what each costs.
 *
 * @throws an error where a question costs more than its bound
 */
export async function growth(): Promise<Record<string, Record<string, Figure>>> {
  const figures: Record<string, Record<string, Figure>> = {};
  const broken: string[] = [];
  for (const { sessions, conferences } of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'wikicon-growth-'));
    const file = join(folder, 'engine.db');
    const store = await ownStore(file);
    const { people, graphs } = growthGraph(sessions, conferences);
    await fill(store, file, graphs());
    const ask = askOf(appOn(store));
    await checkFacets(ask, growthGraph(sessions, conferences).graphs());
    const ids = [0, 1, 9_000, 14_900].map((n) => people[n]!.id);
    for (const { name, query, trips, readUnits } of questions(ids, inventedWord(40))) {
      const { errors, extensions } = await ask(query);
      if (errors !== undefined) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      const { cost } = extensions;
      (figures[name] ??= {})[`${sessions} sessions`] = { trips: cost.depth, readUnits: cost.readUnits };
      if (cost.depth > trips || cost.readUnits > readUnits)
        broken.push(`${name}: ${cost.depth} trips of ${trips}, ${cost.readUnits} read units of ${readUnits}`);
    }
    await store.close();
    await rm(folder, { recursive: true });
  }
  print(figures);
  if (broken.length > 0) throw new Error(`With ${sizes.at(-1)!.sessions} sessions:\n${broken.join('\n')}`);
  return figures;
}

/** Brings conferences in, one after the other, and makes what follows from them. */
async function fill(here: TestStore, file: string, graphs: Iterable<Graph>): Promise<void> {
  const store = { ...jobStore(here), writer: { ...here.writer, ...bulkWriter(file, here.name) } };
  const ids: Id[] = [];
  for (const graph of graphs) {
    const rows = rowsOf(graph);
    await store.writer.put(rows);
    ids.push(...rows.map(mainIdOf).filter((id) => id !== null));
  }
  await remakeAllDigests(store);
  await indexFresh(store, ids);
}

function print(figures: Record<string, Record<string, Figure>>): void {
  console.log('\nWhat questions across the graph cost, as it grows');
  console.table(
    Object.fromEntries(
      Object.entries(figures).map(([name, all]) => [
        name,
        Object.fromEntries(
          Object.entries(all).map(([size, { trips, readUnits }]) => [size, `${readUnits} units, ${trips} trips`]),
        ),
      ]),
    ),
  );
}
