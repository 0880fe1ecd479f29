import { GraphQLError } from 'graphql';

/** The codes under `extensions.code` that clients may rely on; docs/errors.md explains each. */
export type ErrorCode = 'BAD_USER_INPUT' | 'BAD_CURSOR' | 'QUERY_TOO_COMPLEX' | 'UNAVAILABLE';

/** An argument breaks a rule: the message says which rule, `extensions.argument` which argument. */
export const badInput = (argument: string, message: string): GraphQLError =>
  expected('BAD_USER_INPUT', message, { argument });

/** A cursor that this list did not give out, or that was changed on the way. */
export const badCursor = (argument: 'after' | 'before'): GraphQLError =>
  expected('BAD_CURSOR', `The cursor in ${argument} does not belong to this list.`, { argument });

/** The store did not answer in time, or refused: asking again later may help. */
export const unavailable = (): GraphQLError =>
  expected('UNAVAILABLE', 'The data store does not answer at the moment. Please try again.', {
    retryable: true,
  });

/** A list led to a node that has just gone, or is shown no longer: the list follows in a moment. */
export const gone = (): GraphQLError =>
  expected('UNAVAILABLE', 'Something that this answer leads to has just changed. Please ask again.', {
    retryable: true,
  });

/** An error whose words are meant for the caller; everything else is masked. */
export function expected(code: ErrorCode, message: string, details: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}
