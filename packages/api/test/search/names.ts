import { graphs, organizations, people, series } from './graphs.ts';

const all: (readonly [id: string, ...names: readonly (string | null)[]])[] = [
  ...people.map((one) => [one.id, one.displayName, one.username] as const),
  ...[...organizations, ...series].map((one) => [one.id, one.slug] as const),
  ...graphs.flatMap(({ conference: { conference, topics, sessions } }) => [
    [conference.id, conference.slug] as const,
    ...topics.map((one) => [one.id, one.slug] as const),
    ...sessions.map(({ session }) => [session.id, ...Object.values(session.title)] as const),
  ]),
];

/** What a node is called in the table of queries. */
export const namesOf = (id: string): string[] =>
  all.flatMap(([one, ...names]) => (one === id ? names.filter((name) => name !== null) : []));
