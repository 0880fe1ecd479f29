import type { Person } from '@wikicon/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importGraph } from '../../src/seed/import.ts';
import { graphsOf } from '../across/graphs.ts';
import { ulids } from '../across/ulids.ts';
import { emptyWorld, type World } from '../world.ts';
import { asked } from './ask.ts';

let here: World;
let people: Person[];

/** More people of one conference than a question looks at; the last is called nothing else. */
beforeAll(async () => {
  here = await emptyWorld();
  const own = ulids();
  const names = [...Array.from({ length: 230 }, (_, n) => `Synthetic Namesake ${n}`), 'Namesake'];
  people = names.map((displayName) => ({
    id: `per_${own(displayName)}`,
    displayName,
    username: null,
    about: null,
    languages: [],
    picture: null,
  }));
  const nothing = { isDraft: false, isInSeries: false, languages: [], unlisted: [], sessions: [] };
  const [graph] = graphsOf({ conferences: [{ ...nothing, year: 2026, country: 'FR' }], belongs: [] });
  const parts = people.map(({ id, displayName, username }) => ({
    person: { id, displayName, username },
    roles: ['ATTENDEE' as const],
    representing: [],
    stated: { roles: ['ATTENDEE' as const], representing: [] },
    isListed: true,
  }));
  const conference = { ...graph!.conference, people: parts };
  await importGraph(here.table, here.writer, { ...graph!, people, conference });
});
afterAll(() => here.close());

it('of very many people of a conference the best are found, and it is said that there may be more', async () => {
  const { found, isPartial } = await asked(here, { query: 'namesake', conference: 'conference-0', first: 1 });
  expect([found.map(({ id }) => id), isPartial]).toEqual([[people.at(-1)!.id], true]);
});

it('what few are called is whole', async () => {
  const { found, isPartial } = await asked(here, { query: 'namesake 229', conference: 'conference-0', first: 1 });
  expect([found.map(({ id }) => id), isPartial]).toEqual([[people.at(-2)!.id], false]);
});
