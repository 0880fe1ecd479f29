import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordOf } from '../src/http/record.ts';
import { everyFileOf } from './files.ts';
import { world, type World } from './world.ts';

let api: World;
beforeAll(async () => (api = await world()));
afterAll(() => api.close());

const costOf = async (path: string): Promise<{ readonly depth: number; readonly readUnits: number }> => {
  const request = new Request(`http://localhost:4000${path}`);
  await (await api.app(request)).text();
  return recordOf(request).meter;
};

/** Files by what is read for them. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['a file of a program', /schedule|sessions\.csv|program|conference\.jsonld/],
  ['people.csv', /people\.csv/],
  ['affiliates.csv', /affiliates\.csv/],
  ['a file of a session', /^\/sessions/],
  ['a file of a person', /^\/people/],
];

it('costs a chain of at most two round trips, and the units that docs/access-patterns.md names', async () => {
  const measured = new Map<string, Set<string>>();
  for (const slug of ['demo', 'ca-wikicon-2025'])
    for (const path of await everyFileOf(api, slug)) {
      const { depth, readUnits } = await costOf(path);
      const [kind] = kinds.find(([, pattern]) => pattern.test(path))!;
      expect([path, depth <= 2]).toEqual([path, true]);
      measured.set(kind, (measured.get(kind) ?? new Set()).add(slug === 'demo' ? `${readUnits}` : `(${readUnits})`));
    }
  const told = readFileSync(new URL('../../../docs/access-patterns.md', import.meta.url), 'utf8');
  for (const [kind, units] of measured)
    expect(told).toMatch(
      new RegExp(String.raw`\| ${kind} +\|.*\| ${[...units].join(' ').replaceAll(/[().]/g, String.raw`\$&`)} +\|`),
    );
});

it('costs a program no more than GraphQL does, and the date of its last change', async () => {
  const { extensions } = await api.ask(
    '{ conference(slug: "demo") { name { text } program { title { text } abstract { text } } venues { rooms { name { text } } } } }',
  );
  const { readUnits } = await costOf('/conferences/demo/schedule.json');
  expect(readUnits).toBeLessThanOrEqual(extensions.cost.readUnits + 1);
});
