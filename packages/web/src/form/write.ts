import type { TypedDocumentNode } from '@urql/vue';
import { client } from '../client/client.ts';
import { outcomeOf } from './outcome.ts';

/** Sends a mutation. Whatever is shown of a conference is asked for anew after it. */
export const write = async <Answer extends { readonly __typename: string }, Input>(
  mutation: TypedDocumentNode<{ outcome: Answer }, { input: Input }>,
  input: Input,
) => outcomeOf(await client.mutation(mutation, { input }, { additionalTypenames: ['Conference'] }).toPromise());

/** What every deletion is told. */
export interface DeleteInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}
