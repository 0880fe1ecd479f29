import { setTimeout } from 'node:timers/promises';
import { statusOf } from '../failure.ts';
import { StoreError } from './store-error.ts';

interface Needs {
  readonly maxAttempts: number;
  readonly random?: () => number;
  readonly pause?: (milliseconds: number, signal: AbortSignal | undefined) => Promise<unknown>;
}

/** Does something until it succeeds, fails for good, or has been tried often enough. */
export type Retry = <Answer>(attempt: () => Promise<Answer>, signal?: AbortSignal) => Promise<Answer>;

/** The cost of one retry, out of what may be retried, and the pause before it. */
interface Price {
  readonly cost: number;
  readonly milliseconds: number;
}

const transient: Price = { cost: 14, milliseconds: 25 };
const throttled: Price = { cost: 5, milliseconds: 1_000 };
const most = 500;

/**
 * Retries as the AWS SDK does in its standard mode for DynamoDB: the pauses double and are of random length, and all
 * requests share what may be retried, so that a store that is down is not asked three times by everybody.
 */
export function createRetry({ maxAttempts, random = Math.random, pause = wait }: Needs): Retry {
  let left = most;
  return async (attempt, signal) => {
    let gain = 1;
    for (let attempts = 1; ; attempts += 1)
      try {
        const answer = await attempt();
        left = Math.min(most, left + gain);
        return answer;
      } catch (error) {
        const price = priceOf(error);
        if (price === null || attempts >= maxAttempts || price.cost > left) throw error;
        left -= price.cost;
        gain = price.cost;
        await pause(Math.floor(random() * price.milliseconds * 2 ** (attempts - 1)), signal);
      }
  };
}

const wait: NonNullable<Needs['pause']> = (milliseconds, signal) =>
  setTimeout(milliseconds, undefined, signal ? { signal } : {});

const throttlingNames = new Set([
  'BandwidthLimitExceeded',
  'EC2ThrottledException',
  'LimitExceededException',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'TransactionInProgressException',
]);
const transientNames = /^(TimeoutError|RequestTimeout|RequestTimeoutException)$/;
const transientCodes = /^(ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const transientStatuses = new Set([500, 502, 503, 504]);

/** @returns null for what another attempt would not change */
function priceOf(error: unknown): Price | null {
  if (!(error instanceof Error) || error.name === 'AbortError') return null;
  const { code = '' } = error as { readonly code?: string };
  const status = statusOf(error);
  if (status === 429 || throttlingNames.has(error.name)) return throttled;
  const isTransient =
    transientNames.test(error.name) ||
    transientCodes.test(code) ||
    transientStatuses.has(status) ||
    (error instanceof StoreError && error.isOfWrongTime) ||
    (error.name === 'InvalidSignatureException' && error.message.includes('Signature expired'));
  return isTransient ? transient : null;
}
