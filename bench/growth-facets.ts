import type { Graph } from '../packages/api/src/seed/graph.ts';
import type { World } from '../packages/api/test/world.ts';
import { few as fewFilter, isOneOfFew } from './growth-graph.ts';

/**
 * How many sessions of a few conferences are in each language, as the graph is made and as facets say it.
 *
 * @throws an error where they differ
 */
export async function checkFacets(ask: World['ask'], graphs: Iterable<Graph>): Promise<void> {
  const few = [...graphs].flatMap(({ conference }) => (isOneOfFew(conference.conference) ? [conference] : []));
  const counted = Map.groupBy(
    few.flatMap(({ sessions }) => sessions.map(({ session }) => session.spokenLanguages[0]!)),
    (language) => language,
  );
  const { data } = await ask(
    `{ sessions(conferences: ${fewFilter}) { facets { language { isComplete conferencesRead values { value count } } } } }`,
  );
  const told = data.sessions.facets.language as Told;
  const wanted = { isComplete: true, conferencesRead: few.length };
  const isRight = told.values.every(({ value, count }) => counted.get(value)?.length === count);
  if (
    !isRight ||
    told.values.length !== counted.size ||
    JSON.stringify({ ...told, values: undefined }) !== JSON.stringify(wanted)
  )
    throw new Error(`Facets of ${few.length} conferences: ${JSON.stringify(told)}`);
}

interface Told {
  readonly isComplete: boolean;
  readonly conferencesRead: number;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}
