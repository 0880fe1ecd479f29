import { unavailable } from '@wikicon/schema';

const transient =
  /^(ThrottlingException|ProvisionedThroughputExceededException|RequestLimitExceeded|InternalServerError|ServiceUnavailable|LimitExceededException|TimeoutError|AbortError)$/;

/** A store that is down, slow or busy is an expected failure that a client may retry; anything else is a fault of ours. */
export function storeFailure(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const { $metadata, code } = error as { $metadata?: { httpStatusCode?: number }; code?: string };
  const isServerFault = ($metadata?.httpStatusCode ?? 0) >= 500;
  const isNetworkFault = code !== undefined && /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/.test(code);
  return transient.test(error.name) || isServerFault || isNetworkFault ? unavailable() : error;
}
