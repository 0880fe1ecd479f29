import type { Graph } from '../packages/api/src/seed/graph.ts';
import type { World } from '../packages/api/test/world.ts';
import { few, isOneOfFew } from './growth-graph.ts';

/**
 * How many sessions of a few conferences are about each item, as the graph is made and as facets say it.
 *
 * @throws an error where they differ
 */
export async function checkFacets(ask: World['ask'], graphs: Iterable<Graph>): Promise<void> {
  const counted = new Map<string, number>();
  let conferences = 0;
  for (const { conference } of graphs) {
    if (!isOneOfFew(conference.conference)) continue;
    conferences += 1;
    const items = new Map(conference.topics.map(({ id, wikidataId }) => [id, wikidataId!]));
    for (const item of conference.sessions.map(({ session }) => items.get(session.topics[0]!.id)!))
      counted.set(item, (counted.get(item) ?? 0) + 1);
  }
  const { data } = await ask(
    `{ sessions(conferences: ${few}) { facets { topic { isComplete conferencesRead values { value count } } } } }`,
  );
  const { values, ...read } = data.sessions.facets.topic as Record<string, unknown> & { values: Value[] };
  const wrong = values.filter(({ value, count }) => counted.get(value) !== count);
  const least = Math.min(...values.map(({ count }) => count));
  const missing = [...counted].filter(([item, count]) => count > least && !values.some(({ value }) => value === item));
  const isRead = read['isComplete'] === true && read['conferencesRead'] === conferences && conferences > 0;
  if (!isRead || wrong.length > 0 || missing.length > 0)
    throw new Error(`Facets of ${conferences} conferences: ${JSON.stringify({ ...read, wrong, missing })}`);
}

interface Value {
  readonly value: string;
  readonly count: number;
}
