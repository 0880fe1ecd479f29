import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { remakeAllDigests } from '../../src/digest/remake.ts';
import { jobStore } from '../identities.ts';
import { emptyWorld, world, type World } from '../world.ts';
import { bringMany } from './many.ts';

let embedded: World;
let many: World;
beforeAll(async () => {
  embedded = await world();
  many = await emptyWorld();
  await bringMany(many, 120, (n) => n % 4);
  await remakeAllDigests(jobStore(many));
}, 120_000);
afterAll(() => Promise.all([embedded.close(), many.close()]));

/** The last cell of its line in the table. */
const unitsTold = (list: string): string | undefined =>
  readFileSync(new URL('../../../../docs/access-patterns.md', import.meta.url), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${list} `))
    ?.split('|')
    .at(-2)
    ?.trim();

const sessions = (args: string): string => `sessions(first: 10${args}) { totalCount nodes { id } }`;
const subject = (fields: string): string => `subject(wikidataId: "Q2013") { ${fields} conferences { slug } }`;
const people = (args: string): string => `people(first: 10${args}) { totalCount nodes { id } }`;

interface List {
  readonly list: string;
  readonly depth: number;
  readonly query: string;
  /** The same of the many conferences, where it is asked otherwise; null where it is refused. */
  readonly ofMany?: string | null;
}

const lists: readonly List[] = [
  { list: 'sessions of all conferences', depth: 3, query: sessions('') },
  {
    list: 'sessions of conferences by slug',
    depth: 3,
    query: sessions(', conferences: { slugs: ["demo"] }'),
    ofMany: sessions(', conferences: { slugs: ["conference-7"] }'),
  },
  {
    list: 'sessions of where an affiliate was',
    depth: 4,
    query: sessions(', conferences: { organizations: ["synthetic-affiliate-03"] }'),
    ofMany: sessions(', conferences: { organizations: ["affiliate-0"] }'),
  },
  { list: 'people by a language', depth: 3, query: people(', filter: { languages: ["en"] }') },
  {
    list: 'people of an affiliate',
    depth: 4,
    query: people(', filter: { affiliates: ["synthetic-affiliate-03"] }'),
    ofMany: null,
  },
  { list: 'people by name', depth: 1, query: 'people(first: 10) { nodes { id } }' },
  {
    list: 'conferences by a filter',
    depth: 1,
    query: 'conferences(filter: { languages: ["en"] }) { totalCount nodes { id } }',
  },
  {
    list: 'facets of conferences',
    depth: 2,
    query: 'conferences(filter: { languages: ["en"] }) { nodes { id } facets { topic { values { count } } } }',
  },
  {
    list: 'a subject',
    depth: 2,
    query: subject('name { text } coverage { withoutItem } sessions(first: 10) { nodes { conference { slug } } }'),
    ofMany: null,
  },
  { list: 'people of a subject', depth: 3, query: subject('people(first: 10) { nodes { id } }'), ofMany: null },
];

it.each(lists)(
  '$list cost a chain of $depth, and what docs/access-patterns.md says',
  async ({ list, depth, query, ofMany = query }) => {
    const few = await costIn(embedded, query);
    const most = ofMany === null ? null : await costIn(many, ofMany);
    expect([few.depth, most?.depth ?? depth]).toEqual([depth, depth]);
    expect(unitsTold(list)).toBe(most === null ? String(few.readUnits) : `${few.readUnits} (${most.readUnits})`);
  },
);

async function costIn(world: World, query: string) {
  const { errors, extensions } = await world.ask(`{ ${query} }`);
  expect(errors).toBeUndefined();
  return extensions.cost;
}
