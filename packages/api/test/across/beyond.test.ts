import type { Conference } from '@wikicon/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { conferenceRows } from '../../src/rows/conference.ts';
import { organizationParticipationRows, organizationRows } from '../../src/rows/organization.ts';
import { emptyWorld, type World } from '../world.ts';
import { graphsOf, organizations } from './graphs.ts';
import { pagesOf } from './many.ts';

/** More than are looked at for a page. */
const count = 203;

let here: World;
let slugs: string[];
beforeAll(async () => {
  here = await emptyWorld();
  const conferences = bare();
  slugs = conferences.map(({ slug }) => slug).toReversed();
  const [everywhere, oldest] = organizations;
  await here.writer.put([
    ...[everywhere!, oldest!].flatMap((one) => organizationRows(one, '2026-01-01T00:00:00Z')),
    ...conferences.flatMap(conferenceRows),
    ...conferences.flatMap((conference, n) =>
      [everywhere!, oldest!]
        .filter((one) => one === everywhere || n === 0)
        .flatMap((organization) =>
          organizationParticipationRows(conference, { organization, roles: ['ORGANIZER'], stated: ['ORGANIZER'] }),
        ),
    ),
  ]);
}, 120_000);
afterAll(() => here.close());

/** The latest, and those that are not looked at for the first page. */
const isFar = (n: number): boolean => n < 3 || n === count - 1;

/** Conferences that hold nothing, one a year; the last is the latest. */
function bare(): Conference[] {
  const one = { isDraft: false, isInSeries: false, languages: [], unlisted: [], sessions: [] };
  const years = Array.from({ length: count }, (_, n) => ({
    ...one,
    year: 2026 - (count - n),
    country: isFar(n) ? ('FR' as const) : ('CN' as const),
  }));
  return graphsOf({ conferences: years, belongs: [] }).map(({ conference }) => conference.conference);
}

const list = `query ($after: String, $filter: ConferenceFilter) {
  conferences(first: 100, after: $after, filter: $filter) {
    totalCount nodes { slug } pageInfo { hasNextPage endCursor }
  }
}`;

const namesOf = (pages: readonly any[]): string[] => pages.flatMap(({ nodes }) => nodes.map(({ slug }: any) => slug));

it.each([{ statuses: ['CONFIRMED'] }, { organizations: ['affiliate-0'] }])(
  'conferences of which more match than are looked at come whole: %j',
  async (filter) => {
    expect(namesOf(await pagesOf(here, list, 'conferences', { filter }))).toEqual(slugs);
  },
);

it.each([
  { organizations: ['affiliate-1'] },
  { organizations: ['affiliate-0'], years: [2026 - count] },
  { organizations: ['affiliate-1', 'affiliate-0'], slugs: ['conference-0'] },
])('of where an organization was, the oldest is found and counted: %j', async (filter) => {
  const [page, ...more] = await pagesOf(here, list, 'conferences', { filter });
  expect([page.totalCount, namesOf([page, ...more])]).toEqual([1, ['conference-0']]);
});

it('a conference that is named is not found by an organization that was elsewhere', async () => {
  const filter = { organizations: ['affiliate-1'], slugs: ['conference-0', 'conference-1'] };
  expect(namesOf(await pagesOf(here, list, 'conferences', { filter }))).toEqual(['conference-0']);
});

it('people of an organization of few conferences are found among however many conferences', async () => {
  const query = '{ people(filter: { affiliates: ["affiliate-1"] }) { totalCount nodes { id } } }';
  expect((await here.ask(query)).data).toEqual({ people: { totalCount: 0, nodes: [] } });
});

it.each([
  ['conferences', 'filter'],
  ['sessions', 'conferences'],
])('no page of a list of %s counts what another one holds', async (field, argument) => {
  const facets = 'facets { language { isComplete } }';
  const query = `query ($after: String, $filter: ConferenceFilter) { ${field}(first: 3, after: $after, ${argument}: $filter) {
    totalCount ${facets} pageInfo { hasNextPage endCursor } } }`;
  const pages = await pagesOf(here, query, field, { filter: { countries: ['FR'] } });
  expect(pages.map(({ totalCount, facets: { language } }) => [totalCount, language.isComplete])).toEqual(
    pages.map(() => [null, false]),
  );
});
