/** The codes under `extensions.code` that clients may rely on; docs/errors.md explains each. */
export type ErrorCode = 'BAD_USER_INPUT' | 'BAD_CURSOR' | 'CURSOR_EXPIRED' | 'QUERY_TOO_COMPLEX' | 'UNAVAILABLE';

/** An error whose words are meant for the caller; everything else is masked. GraphQL carries its extensions along. */
export class ExpectedError extends Error {
  override readonly name = 'ExpectedError';
  readonly extensions: { readonly code: ErrorCode; readonly [detail: string]: unknown };

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.extensions = { code, ...details };
  }
}

/** An argument breaks a rule: the message says which rule, `extensions.argument` which argument. */
export const badInput = (argument: string, message: string): ExpectedError =>
  new ExpectedError('BAD_USER_INPUT', message, { argument });

/** A cursor that this list did not give out, or that was changed on the way. */
export const badCursor = (argument: 'after' | 'before'): ExpectedError =>
  new ExpectedError('BAD_CURSOR', `The cursor in ${argument} does not belong to this list.`, { argument });

/** What changed since then is not known any more. */
export const cursorExpired = (argument: 'after' | 'since', days: number): ExpectedError =>
  new ExpectedError(
    'CURSOR_EXPIRED',
    `CursorExpired: what was removed is told for ${days} days, and ${argument} is from before. Read the whole graph anew, without ${argument}, and go on from there.`,
    { argument },
  );

/** The store did not answer in time, or refused: asking again later may help. */
export const unavailable = (): ExpectedError =>
  new ExpectedError('UNAVAILABLE', 'The data store does not answer at the moment. Please try again.', {
    retryable: true,
  });

/** A list led to a node that has just gone, or is shown no longer: the list follows in a moment. */
export const gone = (): ExpectedError =>
  new ExpectedError('UNAVAILABLE', 'Something that this answer leads to has just changed. Please ask again.', {
    retryable: true,
  });

/** Checks whether the store did not answer, so that asking again later may help. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof ExpectedError && error.extensions.code === 'UNAVAILABLE';
