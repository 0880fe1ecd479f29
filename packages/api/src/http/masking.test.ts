import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { badInput } from '@wikicon/schema';
import { isMasked, maskError, originalOf } from './masking.ts';

const secret = 'arn:aws:dynamodb:eu-central-1:1:table/wikicon';

it.each([
  new Error(secret),
  new TypeError(secret),
  new GraphQLError(secret, { originalError: new Error(secret) }),
  new GraphQLError(secret, { originalError: new GraphQLError(secret, { originalError: new RangeError(secret) }) }),
  secret,
  { message: secret },
  null,
])('says nothing of what we did not make for clients: %s', (error) => {
  const masked = maskError(error);
  expect(JSON.stringify(masked)).not.toContain(secret);
  expect([isMasked(masked), masked.extensions['code']]).toEqual([true, 'INTERNAL_SERVER_ERROR']);
});

it('keeps the cause for the log', () => {
  const cause = new Error(secret);
  expect(originalOf(maskError(new GraphQLError('x', { originalError: cause })))).toBe(cause);
});

it('lets pass what was made for clients', () => {
  const error = badInput('first', 'first must be from 1 to 100, and was 0.');
  const located = new GraphQLError(error.message, { originalError: error });
  const { message, extensions } = maskError(error);
  expect([message, extensions]).toEqual([error.message, { code: 'BAD_USER_INPUT', argument: 'first' }]);
  expect([maskError(located), isMasked(located)]).toEqual([located, false]);
});
