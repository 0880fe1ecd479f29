import type { TypedDocumentNode } from '@urql/vue';

type Mutation = TypedDocumentNode<{ readonly outcome: { readonly __typename: string } }, { readonly input: never }>;

/** How a noun is written. What is written and what stands in its way are both called `node`, with all that the form edits. */
export interface Mutations {
  readonly create: Mutation;
  readonly update: Mutation;
  readonly remove: Mutation;
}
