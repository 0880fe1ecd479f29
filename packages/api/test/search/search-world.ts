import type { Id } from '@wikicon/schema';
import { indexFresh } from '../../src/indexing/index-fresh.ts';
import { mainIdOf } from '../../src/rows/keys.ts';
import { importGraph } from '../../src/seed/import.ts';
import { emptyWorld, type World } from '../world.ts';
import { graphs } from './graphs.ts';

let shared: Promise<World> | undefined;

/** The API on a table that holds the conferences of these files, and their index; one for all tests of a worker. */
export const searchWorld = (): Promise<World> => (shared ??= filled());

async function filled(): Promise<World> {
  const api = await emptyWorld();
  const ids = new Set<Id>();
  for (const graph of graphs)
    for (const row of await importGraph(api.table, api.writer, graph)) {
      const id = mainIdOf(row);
      if (id !== null) ids.add(id);
    }
  await indexFresh(api, [...ids]);
  return api;
}
