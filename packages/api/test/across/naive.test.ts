import * as fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { importGraph } from '../../src/seed/import.ts';
import { emptyWorld, type World } from '../world.ts';
import { graphsOf, organizations } from './graphs.ts';
import { naive, type Wishes } from './naive.ts';
import { smallGraph, type SmallGraph } from './small-graph.ts';

const names = ['language', 'topic', 'type', 'country', 'represented'] as const;
const facets = names.map((name) => `${name} { isComplete values { value count } }`).join(' ');

const sessions = `query ($conferences: ConferenceFilter, $filter: SessionFilter, $first: Int, $after: String) {
  sessions(conferences: $conferences, filter: $filter, first: $first, after: $after) {
    totalCount nodes { title { text } conference { slug } } pageInfo { hasNextPage endCursor } facets { ${facets} }
  }
}`;
const people = `query ($filter: PersonFilter, $first: Int, $after: String) {
  people(filter: $filter, orderBy: START, first: $first, after: $after) {
    totalCount nodes { displayName } pageInfo { hasNextPage endCursor }
  }
}`;

const wishes: fc.Arbitrary<Wishes> = fc.record({
  language: fc.constantFrom(null, 'uz', 'en'),
  organization: fc.constantFrom(null, 0, 2),
  item: fc.constantFrom(null, null, 'Q1'),
  isInSeries: fc.boolean(),
  country: fc.constantFrom(null, null, 'FR', 'CN'),
});

let here: World | undefined;
afterEach(() => here?.close());

/** Reads a list page by page. */
async function whole(query: string, field: string, variables: object) {
  const nodes: any[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await here!.ask(query, { ...variables, first: 2, after });
    expect(errors).toBeUndefined();
    const page = data[field];
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { ...page, nodes };
    after = page.pageInfo.endCursor;
  }
}

async function asked(graph: SmallGraph, { language, organization, item, isInSeries, country }: Wishes) {
  here = await emptyWorld();
  for (const one of graphsOf(graph)) await importGraph(here.table, here.writer, one);
  const slugs = organization === null ? null : [organizations[organization]!.slug];
  const series = isInSeries ? { series: ['series'] } : {};
  const found = await whole(sessions, 'sessions', {
    conferences: { ...series, ...(country && { countries: [country] }) },
    filter: {
      ...(language && { spokenLanguages: [language] }),
      ...(slugs && { represented: slugs }),
      ...(item && { wikidataIds: [item] }),
    },
  });
  const listed = await whole(people, 'people', {
    filter: { ...series, languages: language && [language], ...(slugs && { affiliates: slugs }) },
  });
  await here.close();
  here = undefined;
  return { found, listed };
}

it('what is answered is what a reader finds who looks through everything', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(smallGraph, wishes, async (graph, wished) => {
      // The people of affiliates alone have no order of conferences.
      fc.pre(wished.organization === null || wished.language !== null || wished.isInSeries);
      const { found, listed } = await asked(graph, wished);
      const expected = naive(graph, wished);
      expect(found.nodes.map((one: any) => `${one.title.text} of ${one.conference.slug}`)).toEqual(expected.sessions);
      expect(listed.nodes.map((one: any) => one.displayName).toSorted()).toEqual(expected.people);
      if (found.totalCount === null) return;
      expect(found.totalCount).toBe(expected.sessions.length);
      for (const name of names)
        expect(Object.fromEntries(found.facets[name].values.map((one: any) => [one.value, one.count]))).toEqual(
          expected.facets[name],
        );
    }),
    { numRuns: 25 },
  );
});
