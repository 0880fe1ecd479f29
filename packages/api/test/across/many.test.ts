import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remakeAllDigests } from '../../src/digest/remake.ts';
import { jobStore } from '../identities.ts';
import { emptyWorld, type World } from '../world.ts';
import { bringMany, pagesOf } from './many.ts';

const count = 120;

let here: World;
beforeAll(async () => {
  here = await emptyWorld();
  // One person speaks in the oldest and the newest, in another language; others in between.
  await bringMany(
    here,
    count,
    (n) => (n === 0 || n === count - 1 ? 4 : n % 4),
    (n) => (n === 0 || n === 3 ? 'uz' : 'en'),
  );
  await remakeAllDigests(jobStore(here));
}, 120_000);
afterAll(() => here.close());

const sessions = `query ($after: String, $conferences: ConferenceFilter, $filter: SessionFilter) {
  sessions(first: 50, after: $after, conferences: $conferences, filter: $filter) {
    totalCount nodes { conference { slug } } pageInfo { hasNextPage endCursor }
    facets { topic { isComplete conferencesRead values { value count } } }
  }
}`;
const people = `query ($after: String, $filter: PersonFilter) {
  people(first: 20, after: $after, filter: $filter, orderBy: START) {
    totalCount nodes { displayName } pageInfo { hasNextPage endCursor }
  }
}`;

const named = (pages: readonly any[]): string[] =>
  pages.flatMap(({ nodes }) => nodes.map((one: any) => one.displayName ?? one.conference.slug));

describe('of more conferences than a page reads', () => {
  it('sessions come whole, 50 conferences a page, each once, the latest first', async () => {
    const pages = await pagesOf(here, sessions, 'sessions');
    expect(named(pages)).toEqual(Array.from({ length: count }, (_, n) => `conference-${count - 1 - n}`));
    expect(pages.length).toBeGreaterThan(2);
    for (const { nodes } of pages) expect(nodes.length).toBeLessThanOrEqual(50);
  });

  it('nothing is counted, and facets say of how many conferences they are', async () => {
    const [first] = await pagesOf(here, sessions, 'sessions');
    expect(first.totalCount).toBeNull();
    expect(first.facets.topic).toEqual({
      isComplete: false,
      conferencesRead: 50,
      values: [{ value: 'Q1', count: 50 }],
    });
  });

  it('a page may hold nothing, and say that more follow', async () => {
    const pages = await pagesOf(here, sessions, 'sessions', { filter: { languages: ['uz'] } });
    expect(named(pages)).toEqual(['conference-3', 'conference-0']);
    expect(pages[0].nodes).toEqual([]);
    expect(pages[0].pageInfo.hasNextPage).toBe(true);
  });

  it('they are counted where at most 50 match', async () => {
    const [page] = await pagesOf(here, sessions, 'sessions', { conferences: { years: [2020, 2021, 2022] } });
    expect([page.totalCount, page.facets.topic.isComplete, page.facets.topic.conferencesRead]).toEqual([3, true, 3]);
  });

  it('each person comes once, where they match first', async () => {
    expect(named(await pagesOf(here, people, 'people')).toSorted()).toEqual([0, 1, 2, 3, 4].map((n) => `Person ${n}`));
  });

  it('a person whose later conferences do not match comes where they do', async () => {
    const pages = await pagesOf(here, people, 'people', { filter: { languages: ['uz'] } });
    expect(named(pages)).toEqual(['Person 3', 'Person 4']);
  });

  it.each(['sessions', 'people', 'conferences'])(
    '%s are not put in order by name, and how to narrow is said',
    async (field) => {
      const filter = field === 'sessions' ? '' : field === 'people' ? ', filter: { languages: ["en"] }' : '';
      const { errors } = await here.ask(`{ ${field}(orderBy: NAME${filter}) { nodes { id } } }`);
      expect(errors?.[0]).toMatchObject({
        message:
          'By NAME at most 50 conferences are put in order, and more match: name fewer by their slugs, series, countries or years, or order by START.',
        extensions: { code: 'BAD_USER_INPUT', argument: 'orderBy' },
      });
    },
  );

  it('they are not read from their end', async () => {
    const { errors } = await here.ask('{ sessions(last: 2) { nodes { id } } }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'last' });
  });

  it('all conferences are counted, and listed by when they begin as ever', async () => {
    const { data } = await here.ask(
      '{ all: conferences(first: 1) { totalCount nodes { slug } } some: conferences(first: 2, filter: { series: ["series"] }) { totalCount nodes { slug } } }',
    );
    expect(data).toEqual({
      all: { totalCount: count, nodes: [{ slug: `conference-${count - 1}` }] },
      some: {
        totalCount: count / 2,
        nodes: [{ slug: `conference-${count - 2}` }, { slug: `conference-${count - 4}` }],
      },
    });
  });
});
