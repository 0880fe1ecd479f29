import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { world, type World } from './world.ts';

let api: World;
beforeAll(async () => {
  api = await world();
});
afterAll(() => api.close());

/** The embedded conferences whose lists are measured, with somebody and something of each. */
const about = {
  demo: {
    conference: 'demo',
    series: 'demo-wikicon',
    institution: 'synthetic-foundation',
    person: 'Синтетический участник 01',
  },
  real: {
    conference: 'ca-wikicon-2025',
    series: 'central-asian-wikicon',
    institution: 'diplomat-international-school',
    person: 'Batyrbek.kz',
  },
};

type About = (typeof about)['demo'];

async function idOf(path: string, { conference }: About): Promise<string> {
  const { data } = await api.ask(`{ conference(slug: "${conference}") { ${path} { id } } }`);
  return data.conference[path][0].id;
}

/** A list by the words of its line in the table, and the query that asks for a page of it. */
const asked: Readonly<Record<string, (of: About) => Promise<string> | string>> = {
  'sessions of a topic': async (of) =>
    `{ node(id: "${await idOf('topics', of)}") { ... on Topic { sessions { nodes { title { text } } } } } }`,
  'figures of a source': async (of) =>
    `{ node(id: "${await idOf('sources', of)}") { ... on Source { figures { value } } } }`,
  'sessions of an institution': ({ institution }) =>
    `{ institution(slug: "${institution}") { sessions { nodes { title { text } } } } }`,
  'people of a series': ({ series }) => `{ series(slug: "${series}") { people { nodes { displayName } } } }`,
  'milestones of a person': ({ person }) =>
    `{ person(username: "${person}") { milestones { nodes { title { text } } } } }`,
  'affiliates by a filter': () => '{ affiliates(filter: {text: "wiki"}) { nodes { name { text } } } }',
  'all institutions': () => '{ institutions { nodes { name { text } } } }',
  'all series': () => '{ seriesList { nodes { name { text } } } }',
};

/** The last two cells of its line in the table. */
const told = (list: string): string[] =>
  readFileSync(new URL('../../../docs/access-patterns.md', import.meta.url), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${list} `))
    ?.split('|')
    .slice(-3, -1)
    .map((cell) => cell.trim()) ?? [];

it.each(Object.entries(asked))('A page of %s costs what docs/access-patterns.md says', async (list, query) => {
  const costs = await Promise.all(
    Object.values(about).map(async (of) => {
      const { errors, extensions } = await api.ask(await query(of));
      expect(errors).toBeUndefined();
      return extensions.cost;
    }),
  );
  const [demo, real] = costs as [(typeof costs)[0], (typeof costs)[0]];
  expect([String(demo.depth), `${demo.readUnits} (${real.readUnits})`]).toEqual(told(list));
});
