import type { TypedDocumentNode } from '@urql/vue';
import { client } from '../client/client.ts';
import { outcomeOf } from './outcome.ts';

/** Sends a mutation. After it, all data of conferences that is shown is asked for anew. */
export const write = async <Answer extends { readonly __typename: string }, Input>(
  mutation: TypedDocumentNode<{ outcome: Answer }, { input: Input }>,
  input: Input,
) => outcomeOf(await client.mutation(mutation, { input }, { additionalTypenames: ['Conference'] }).toPromise());

/** The input of every deletion. */
export interface DeleteInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}
