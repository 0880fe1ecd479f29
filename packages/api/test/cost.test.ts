import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importGraph } from '../src/seed/import.ts';
import type { Item } from '../src/dynamo/row.ts';
import { about, canonical, examples, type Example } from './examples.ts';
import { unconnected } from './unconnected.ts';
import { world, type World } from './world.ts';
import { bytesOf } from './writes-metered.ts';

/** The longest chain of dependent round trips that the contract allows. */
const maxDepth = (name: string): number => (name === 'collaborators' ? 3 : 2);

const asked: Example[] = canonical.flatMap((name) => {
  const example = examples.find((one) => one.name === name)!;
  const ofDemo = {
    conference: 'demo',
    slug: 'synthetic-affiliate-03',
    username: 'Синтетический участник 01',
    first: 2,
  };
  return [
    { ...about(example, { conference: 'ca-wikicon-2025', first: 2 }), name: `${name} of ca-wikicon-2025` },
    { ...about(example, ofDemo), name: `${name} of demo` },
  ];
});

let api: World;
/** Bytes of each query and single read since the last look. */
let reads: number[] = [];

beforeAll(async () => {
  api = await world();
  api.client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const {
        Items,
        Item: item,
        Responses,
      } = result.output as { Items?: Item[]; Item?: Item; Responses?: Record<string, Item[]> };
      if (Responses) reads.push(...Object.values(Responses).flat().map(bytesOf));
      else reads.push((Items ?? (item ? [item] : [])).reduce((sum, one) => sum + bytesOf(one), 0));
      return result;
    },
    { step: 'initialize' },
  );
});
afterAll(() => api.close());

async function costOf({ query, variables }: Example) {
  reads = [];
  const { errors, extensions } = await api.ask(query, variables);
  expect(errors).toBeUndefined();
  const { requests, depth, readUnits } = extensions.cost;
  const allowed = 1.25 * reads.reduce((sum, bytes) => sum + Math.max(1, Math.ceil(bytes / 4_096)) / 2, 0);
  return { cost: { requests, depth, readUnits }, allowed };
}

describe('what the canonical queries cost', () => {
  it.each(asked)('is a chain of two round trips, three for collaborators: $name', async (example) => {
    expect((await costOf(example)).cost.depth).toBeLessThanOrEqual(maxDepth(example.name.split(' ')[0]!));
  });

  it.each(asked)('is at most a quarter more read units than its bytes need: $name', async (example) => {
    const { cost, allowed } = await costOf(example);
    expect(cost.readUnits).toBeLessThanOrEqual(allowed);
    expect(cost.readUnits).toBeGreaterThan(0);
  });

  it('stays the same with 200 more conferences that have nothing to do with them', async () => {
    const costs = () =>
      Promise.all(asked.map(async ({ query, variables }) => (await api.ask(query, variables)).extensions.cost));
    const before = await costs();
    for (const graph of unconnected(200)) await importGraph(api.table, api.writer, graph);
    expect(await costs()).toEqual(before);
  });
});
