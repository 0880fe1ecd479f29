import type { TypedDocumentNode } from '@urql/vue';
import type { ResultOf } from '@wikicon/client';
import type { Text } from '../text/text.ts';
import type { organizedFragment, organizerFragment } from '../viewer/rights.ts';
import type { NounName } from './fields.ts';
import { made } from './made/made.ts';
import type { Mutations } from './mutations.ts';

/** A node as forms and lists have it: its fields as the descriptor of its noun says. */
export interface AnyNode {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly viewerCanDelete: boolean;
  /** What it is called, in the language of the reader; missing where its noun has no text of the kind. */
  readonly heading?: Text | null;
  readonly displayName?: string;
}

export interface Page {
  readonly nodes: readonly AnyNode[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The answer to the list of a noun: the lists stand in the conference by the names of their fields. */
export interface ListAnswer {
  readonly viewer: ResultOf<typeof organizerFragment> | null;
  readonly conference:
    | (ResultOf<typeof organizedFragment> & {
        readonly name: Text;
        readonly timeZone: string;
        readonly workingLanguages: readonly string[];
        readonly interpretationLanguages: readonly string[];
      })
    | null;
}

export interface ListVariables {
  readonly conference: string;
  readonly languages: readonly string[];
  readonly [after: `after${number}`]: string;
}

/** All that the forms and the list of a noun ask for and send. */
export interface Documents extends Mutations {
  readonly paths: readonly (readonly string[])[];
  readonly list: TypedDocumentNode<ListAnswer, ListVariables>;
  readonly one: TypedDocumentNode<
    {
      readonly viewer: ResultOf<typeof organizerFragment> | null;
      readonly node: (AnyNode & { readonly viewerCanUpdate: boolean }) | null;
    },
    { readonly id: string }
  >;
}

export type MadeNoun = keyof typeof made;

export const isMade = (noun: NounName): noun is MadeNoun => Object.hasOwn(made, noun);

/** Loads the documents of a noun: each form needs those of one alone. */
export const documentsOf = async (noun: MadeNoun): Promise<Documents> => (await made[noun]()) as unknown as Documents;

/** The pages of the lists of a noun, in their order; a list without pages is one. */
export const pagesOf = ({ paths }: Documents, conference: NonNullable<ListAnswer['conference']>): readonly Page[] =>
  paths.map((path) => {
    const found = path.reduce<readonly unknown[]>(
      (nodes, field) => nodes.flatMap((node) => (node as Readonly<Record<string, unknown>>)[field] ?? []),
      [conference],
    );
    const [page] = found as readonly (Page | AnyNode | undefined)[];
    return page !== undefined && 'pageInfo' in page
      ? page
      : { nodes: found as readonly AnyNode[], pageInfo: { hasNextPage: false, endCursor: null } };
  });
