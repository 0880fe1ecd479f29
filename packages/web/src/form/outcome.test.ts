import { CombinedError } from '@urql/vue';
import { expect, it } from 'vitest';
import { outcomeOf } from './outcome.ts';

const refusedWith = (extensions: Record<string, unknown>) =>
  outcomeOf({ error: new CombinedError({ graphQLErrors: [{ message: 'In English.', extensions }] }) });

it('shows a list that the schema has no room for at its field', () => {
  expect(refusedWith({ code: 'BAD_USER_INPUT', argument: 'input.speakers.0.representing' })).toEqual({
    kind: 'invalid',
    problems: [{ field: 'speakers.0.representing', rule: 'TOO_LARGE', message: '' }],
  });
});

it('says of anything else that does not fit the schema that it was not understood', () => {
  expect(refusedWith({ code: 'BAD_USER_INPUT' })).toEqual({ kind: 'refused', why: 'NotUnderstood' });
});

it('does not know what became of a write without an answer', () => {
  expect(refusedWith({ code: 'UNAVAILABLE' })).toEqual({ kind: 'lost' });
});
