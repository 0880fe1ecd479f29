import type { TypedDocumentNode } from '@urql/vue';

type Mutation = TypedDocumentNode<{ readonly outcome: { readonly __typename: string } }, { readonly input: never }>;

/** The mutations of a noun. The written node and the one in its way are called `node`, with all that the form edits. */
export interface Mutations {
  readonly create: Mutation;
  readonly update: Mutation;
  readonly remove: Mutation;
}
