import { namesOf } from './names.ts';
import { lines } from './files.ts';
import type { Answer, World } from '../world.ts';

/** A line of the table: what is asked, and a name of what must be among the first three. */
export interface Query {
  readonly kind: string;
  readonly language: string;
  readonly query: string;
  readonly wanted: string;
  readonly kinds: readonly string[] | null;
}

export const queries: Query[] = lines('queries.txt').map(([kind = '', language = '', query = '', wanted = '', of]) => ({
  kind,
  language,
  query,
  wanted,
  kinds: of === undefined ? null : [of],
}));

const document = `query ($query: String!, $first: Int!, $after: String, $kinds: [SearchKind!], $conference: String) {
  search(query: $query, first: $first, after: $after, kinds: $kinds, conference: $conference) {
    isPartial
    pageInfo { hasNextPage endCursor }
    edges { matches { field text language } node { __typename id } }
  }
}`;

export interface Found {
  readonly id: string;
  readonly __typename: string;
  readonly names: readonly string[];
  readonly matches: readonly Readonly<Record<string, string | null>>[];
}

interface Asked {
  readonly found: readonly Found[];
  readonly isPartial: boolean;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly cost: Answer['extensions']['cost'];
}

export async function asked(api: World, variables: Record<string, unknown>): Promise<Asked> {
  const { data, errors, extensions } = await api.ask(document, { first: 3, ...variables });
  if (errors) throw new Error(JSON.stringify(errors));
  const { edges, isPartial, pageInfo } = data.search;
  const found = edges.map(({ node, matches }: { node: Omit<Found, 'names'>; matches: Found['matches'] }) => ({
    ...node,
    matches,
    names: namesOf(node.id),
  }));
  return { found, isPartial, pageInfo, cost: extensions.cost };
}

/** So many questions are asked in one request. */
const together = 12;

/** What each of many questions finds, by the names of the first three. */
export async function askedTogether(api: World, all: readonly Query[]): Promise<(readonly string[])[]> {
  const found: string[][] = [];
  for (let from = 0; from < all.length; from += together) {
    const some = all.slice(from, from + together);
    const parts = some.map(
      (_, at) => `q${at}: search(query: $q${at}, first: 3, kinds: $k${at}) { edges { node { id } } }`,
    );
    const given = some.map((_, at) => `$q${at}: String!, $k${at}: [SearchKind!]`);
    const variables = Object.fromEntries(
      some.flatMap(({ query, kinds }, at) => [
        [`q${at}`, query],
        [`k${at}`, kinds],
      ]),
    );
    const { data, errors } = await api.ask(`query (${given.join(', ')}) { ${parts.join(' ')} }`, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    for (const at of some.keys())
      found.push(data[`q${at}`].edges.flatMap(({ node }: { node: { id: string } }) => namesOf(node.id)));
  }
  return found;
}
