import { few } from './growth-graph.ts';

/** A question, and the bounds that it keeps whatever the graph holds (docs/access-patterns.md). */
export interface Question {
  readonly name: string;
  readonly query: string;
  readonly trips: number;
  readonly readUnits: number;
}

const search = (words: string, first: number, readUnits: number): Question => ({
  name: `search “${words}”, ${first}`,
  query: `{ search(query: "${words}", first: ${first}) { isPartial nodes { __typename } } }`,
  trips: 3,
  readUnits,
});

/** A page reads 50 digests, of which a session takes 0.1 units, and the rows of what it shows. */
const page = (name: string, readUnits: number, field: string): Question => ({
  name,
  query: `{ ${field} }`,
  trips: 4,
  readUnits,
});

const facets = 'facets { topic { isComplete conferencesRead values { value count } } }';

/** @param people the ids of one who speaks everywhere, of one who speaks often, and of two who hardly do */
export const questions = ([everywhere, often, rarely, hardly]: readonly string[], invented: string): Question[] => [
  search('wikidata', 10, 40),
  search('wikidata workshop', 10, 40),
  search('сообщество библиотека', 10, 40),
  search('soobshchestvo bibliot', 10, 40),
  search(`${invented} comunity`, 10, 40),
  search(`synthetic ${invented}`, 10, 40),
  search('wikidata workshop community kutubxona', 20, 60),
  search(`${invented} wikipedia kutubxona synthetic`, 20, 60),
  page('sessions, the newest', 400, 'sessions(first: 20) { totalCount nodes { id } pageInfo { endCursor } }'),
  page(
    'sessions in Uyghur, of which there are none',
    400,
    'sessions(first: 20, filter: { languages: ["ug"] }) { nodes { id } }',
  ),
  page('sessions by a word', 400, `sessions(first: 20, filter: { text: "${invented}" }) { nodes { id } ${facets} }`),
  page('sessions of a few conferences', 400, `sessions(first: 20, conferences: ${few}) { nodes { id } ${facets} }`),
  page('people who spoke in French', 400, 'people(first: 20, filter: { languages: ["fr"] }) { nodes { id } }'),
  page('people by name', 60, 'people(first: 20) { nodes { id } }'),
  page(
    'conferences of a country',
    60,
    'conferences(first: 20, filter: { countries: ["KG"] }) { totalCount nodes { id } }',
  ),
  page(
    'a subject',
    160,
    'subject(wikidataId: "Q1001") { sessions(first: 20) { nodes { id } } people(first: 20) { nodes { id } } }',
  ),
  page('changes', 60, 'changes(first: 20) { nodes { id } }'),
  ...[
    [everywhere, often],
    [everywhere, rarely],
    [often, rarely],
    [rarely, hardly],
  ].map(([from, to], at) => ({
    name: `path ${at + 1}`,
    query: `{ path(from: "${from}", to: "${to}") { isComplete paths { length } } }`,
    trips: 3,
    readUnits: 100,
  })),
];
