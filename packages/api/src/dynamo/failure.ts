import { unavailable } from '@wikicon/schema';

const transient =
  /^(ThrottlingException|ProvisionedThroughputExceededException|RequestLimitExceeded|InternalServerError|ServiceUnavailable|LimitExceededException|TimeoutError|AbortError)$/;

/** A store that is down, slow or busy is an expected failure that a client may retry; anything else is a fault of ours. */
export function storeFailure(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const { code } = error as { code?: string };
  const isNetworkFault = code !== undefined && /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/.test(code);
  return transient.test(error.name) || statusOf(error) >= 500 || isNetworkFault ? unavailable() : error;
}

/** @returns the HTTP status with which the store answered, or 0 when it did not */
export const statusOf = (error: unknown): number =>
  (error as { readonly $metadata?: { readonly httpStatusCode?: number } }).$metadata?.httpStatusCode ?? 0;
