import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonical, examples, type Example } from './examples.ts';
import { world, type World } from './world.ts';

let api: World;
/** How long the next answer of the store takes, in milliseconds. */
let latency = (): number => 0;

beforeAll(async () => {
  api = await world();
  api.client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      await setTimeout(latency());
      return result;
    },
    { step: 'initialize' },
  );
});
afterAll(() => api.close());

/** Several chains of different lengths that have nothing to do with one another. */
const independent: Example = {
  name: 'independent root fields',
  query: `query {
    a: conference(slug: "ca-wikicon-2025") { sessions(first: 3) { nodes { speakers { nodes { displayName } } } } }
    b: conference(slug: "demo") { people(first: 2) { nodes { displayName affiliations { nodes { name { text } } } } } }
    c: person(username: "Синтетический участник 01") { collaborators(first: 2) { nodes { displayName } } }
    d: conferences(first: 2) { nodes { series { name { text } conferences { nodes { slug } } } } }
    e: affiliate(slug: "synthetic-affiliate-03") { sessions(first: 2) { nodes { id abstract { text } } } }
  }`,
  variables: {},
};

const asked = [...canonical.map((name) => examples.find((example) => example.name === name)!), independent];

/** Numbers from 0 to 1 that look like chance, and are the same in every run (mulberry32). */
const random = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

describe('the depth of a query is one number, whichever answers of the store come first', () => {
  it.each(asked)('$name', async ({ query, variables }) => {
    latency = () => 0;
    const { errors, extensions } = await api.ask(query, variables);
    expect(errors).toBeUndefined();
    const depths = new Set<number>();
    for (let seed = 1; seed <= 8; seed += 1) {
      const chance = random(seed);
      latency = () => (chance() < 0.5 ? 0 : chance() * 12);
      depths.add((await api.ask(query, variables)).extensions.cost.depth);
    }
    expect([...depths]).toEqual([extensions.cost.depth]);
  });
});
