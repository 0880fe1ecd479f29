import type { CombinedError } from 'urql';

interface Properties {
  readonly error: CombinedError;
  readonly onRetry: () => void;
}

export const Failure = ({ error, onRetry }: Properties) => (
  <div role="alert">
    <p>{explanation(error)}</p>
    <button type="button" onClick={() => onRetry()}>
      Try again
    </button>
  </div>
);

/** What a reader can do about it; the codes stand in docs/errors.md. */
function explanation({ response, graphQLErrors: [first], message }: CombinedError): string {
  const seconds = (response as Response | undefined)?.headers.get('retry-after');
  if (seconds) return `The server is busy. Try again in ${seconds} seconds.`;
  if (!first || first.extensions['retryable'] === true) return 'The server does not answer at the moment.';
  return first.message || message;
}
