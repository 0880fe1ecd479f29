import { beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../world.ts';
import { asked, queries } from './ask.ts';
import { graphs } from './graphs.ts';
import { searchWorld } from './search-world.ts';

let api: World;
beforeAll(async () => {
  api = await searchWorld();
});

/** The names of all that is found, page by page. */
async function walked(variables: Record<string, unknown>): Promise<string[]> {
  const all: string[] = [];
  let after: string | null = null;
  do {
    const { found, pageInfo } = await asked(api, { ...variables, first: 2, after });
    all.push(...found.map(({ id }) => id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && all.length < 100);
  return all;
}

it.each([
  { query: 'wikidata' },
  { query: 'workshop wikidata' },
  { query: 'Q2013' },
  { query: 'wikdata' },
  { query: 'wikipedia', kinds: ['TOPIC', 'SESSION'] },
  { query: 'maps', conference: 'wikicon-chinor-2025' },
])('Pages of two are the whole list, each match once and in its order: %j', async (variables) => {
  const { found } = await asked(api, { ...variables, first: 50 });
  const all = await walked(variables);
  expect([all, new Set(all).size]).toEqual([found.map(({ id }) => id), all.length]);
});

it('tells topics and conferences that are called so before the sessions that mention it', async () => {
  const { found } = await asked(api, { query: 'wikidata', first: 50 });
  const kinds = found.map(({ __typename }) => __typename);
  expect([kinds[0], kinds.filter((kind) => kind === 'Topic'), kinds.includes('Session')]).toEqual([
    'Topic',
    ['Topic'],
    true,
  ]);
});

it('tells what is newer first where it is found alike', async () => {
  const { found } = await asked(api, { query: 'Lightning talks', kinds: ['SESSION'], first: 10 });
  const conferences = found.map(({ id }) => id.slice(4, 30).replace(/^0+/, ''));
  expect(conferences).toEqual(['4', '1', '3', '2', '5']);
});

it.each(['PERSON', 'SESSION', 'CONFERENCE', 'AFFILIATE', 'INSTITUTION', 'TOPIC', 'SERIES'])(
  'finds only nodes of the kind that is asked for: %s',
  async (kind) => {
    const { found } = await asked(api, { query: 'chinor', kinds: [kind], first: 20 });
    const others = await asked(api, { query: 'wikidata', kinds: [kind], first: 20 });
    const names = new Set([...found, ...others.found].map(({ __typename }) => __typename.toUpperCase()));
    expect([...names]).toEqual([kind]);
  },
);

describe('what is told of a match', () => {
  it.each([
    ['Карты', [{ field: 'name', text: 'Карты', language: 'ru' }]],
    ['fotosurat', [{ field: 'name', text: 'Fotosurat', language: 'uz-Latn' }]],
    ['WMUZ', [{ field: 'code', text: 'WMUZ', language: null }]],
    ['Щегольков Артем', [{ field: 'displayName', text: 'Артём Щегольков', language: null }]],
    ['Q565', [{ field: 'wikidataId', text: 'Q565', language: null }]],
    [
      'Щегольков данным',
      [
        { field: 'speakers', text: 'Артём Щегольков', language: null },
        { field: 'title', text: 'Запросы к структурированным данным', language: 'ru' },
      ],
    ],
  ])('is the field, the text and the language that say it: %s', async (query, matches) => {
    const { found } = await asked(api, { query, first: 1 });
    expect(found[0]?.matches).toEqual(matches);
  });
});

it.each(['🎉', '…!?', '  ', '\u200C', 'ы', 'x'.repeat(200), 'zzzzzqqqq', '"; DROP'])(
  'finds nothing, and nothing is wrong, where nothing is said: %s',
  async (query) => {
    const { found, isPartial, pageInfo } = await asked(api, { query });
    expect([found, isPartial, pageInfo.hasNextPage]).toEqual([[], false, false]);
  },
);

/** Each sixth question whose answer is of a conference, asked within it. */
const within = queries
  .filter(({ kinds }, at) => kinds === null && at % 6 === 0)
  .flatMap(({ query, wanted }) => {
    const own = graphs.filter(({ conference: { sessions, people } }) =>
      [
        ...sessions.flatMap(({ session }) => Object.values(session.title)),
        ...people.map(({ person }) => person.displayName),
      ].includes(wanted),
    );
    return own.slice(0, 1).map(({ conference }) => ({ query, wanted, conference: conference.conference.slug }));
  });

it('finds the same within a conference', async () => {
  const missed: string[] = [];
  for (const { query, wanted, conference } of within) {
    const { found } = await asked(api, { query, conference });
    if (!found.some(({ names }) => names.includes(wanted))) missed.push(`${query}: ${wanted}`);
  }
  expect([missed, within.length > 25]).toEqual([[], true]);
});
