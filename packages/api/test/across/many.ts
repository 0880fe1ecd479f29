import { importGraph } from '../../src/seed/import.ts';
import type { World } from '../world.ts';
import { graphsOf } from './graphs.ts';
import type { SmallGraph } from './small-graph.ts';

/** So many conferences of one session each, a year apart; the last is the latest. */
export async function bringMany(
  here: World,
  count: number,
  personOf: (n: number) => number,
  spoken: (n: number) => 'uz' | 'en' = () => 'en',
): Promise<void> {
  const conferences: SmallGraph['conferences'] = Array.from({ length: count }, (_, n) => ({
    year: 2026 - (count - n),
    country: 'FR',
    isDraft: false,
    isInSeries: n % 2 === 0,
    languages: ['en'],
    unlisted: [],
    sessions: [
      { spoken: [spoken(n)], topics: [0], hasType: true, hour: 10, title: 'Alpha', speakers: [[personOf(n), 0]] },
    ],
  }));
  for (const graph of graphsOf({ conferences, belongs: [] })) await importGraph(here.table, here.writer, graph);
}

/** Reads a list to its end. @returns the pages, each with how many follow */
export async function pagesOf(here: World, query: string, field: string, variables: object = {}): Promise<any[]> {
  const pages: any[] = [];
  let after: string | null = null;
  do {
    const { data, errors, extensions } = await here.ask(query, { ...variables, after });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    pages.push({ ...data[field], cost: extensions.cost });
    const { hasNextPage, endCursor } = data[field].pageInfo;
    if (hasNextPage && endCursor === after) throw new Error('The list does not go on.');
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
  return pages;
}
