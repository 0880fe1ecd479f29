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
