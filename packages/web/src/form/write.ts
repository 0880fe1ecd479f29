import type { TypedDocumentNode } from '@urql/vue';
import { client } from '../client/client.ts';
import { lastChange } from './last-change.ts';
import { outcomeOf } from './outcome.ts';

/** Sends a mutation. After it, all data of conferences that is shown is asked for anew. */
export async function write<Answer extends { readonly __typename: string }, Input>(
  mutation: TypedDocumentNode<{ outcome: Answer }, { input: Input }>,
  input: Input,
) {
  const outcome = outcomeOf(
    await client.mutation(mutation, { input }, { additionalTypenames: ['Conference'] }).toPromise(),
  );
  if (outcome.kind === 'done') lastChange.value = changeOf(outcome.payload);
  return outcome;
}

const changeOf = (payload: object): string | null =>
  'change' in payload && typeof payload.change === 'string' ? payload.change : null;

/** The input of every deletion. */
export interface DeleteInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}
