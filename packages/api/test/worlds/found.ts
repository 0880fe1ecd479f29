import type { Question } from './corpus.ts';
import type { Whole } from '../authority-world.ts';

/** Words of what is hidden and of what is not, whole, begun and mistyped. */
const words = [
  'Hidden',
  'hidd',
  'Hiddem',
  'Hidden attendee',
  'Hidden person',
  'Synthetic',
  'Synthetic person',
  'Synthetci',
];

const connection =
  'edges { cursor node { id } matches { field text language } } pageInfo { hasNextPage endCursor } isPartial';

/** What is found by way of the index: all changes, words, an item of Wikidata, and ways between two. */
export function findings(wholes: readonly Whole[]): Question[] {
  const slugs = wholes.map(({ own }) => own.slug);
  const ends = wholes.flatMap(({ nodes }) => [nodes['Person']!, nodes['Affiliate']!, nodes['Institution']!]);
  const pairs = ends.flatMap((from, at) => ends.slice(at + 1).map((to) => ({ from, to })));
  const searches = [null, ...slugs].flatMap((conference) => words.map((query) => ({ query, conference })));
  return [
    {
      name: 'changes, all of them',
      query: `{ changes(first: 100) { edges { cursor node { id changedAt isRemoved mergedInto node { id } } }
        pageInfo { hasNextPage endCursor } until } }`,
      variables: {},
    },
    ...searches.map((variables) => ({
      name: `search for ${variables.query} in ${variables.conference ?? 'everything'}`,
      query: `query ($query: String!, $conference: String) {
        search(query: $query, conference: $conference, first: 5) { ${connection} } }`,
      variables,
    })),
    {
      name: 'subject Q42',
      query: `{ subject(wikidataId: "Q42") { name { text } topics { id } conferences { id }
        sessions(first: 5) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
        coverage { sessionCount withoutItem conferencesRead isComplete }
        people(first: 5) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } }`,
      variables: {},
    },
    ...pairs.map((variables) => ({
      name: `path from ${variables.from} to ${variables.to}`,
      query: `query ($from: ID!, $to: ID!) { path(from: $from, to: $to) {
        paths { length steps { from { id } to { id } together { id } } } notLookedAt isComplete } }`,
      variables,
    })),
  ];
}
