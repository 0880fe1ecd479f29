import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { hurried, isAws, madeUp, patient, within, type StoreAddress } from './address.ts';

/** The connection to the store. */
export type StoreClient = DynamoDBClient;

export function createClient({ endpoint, isPatient = false }: StoreAddress): StoreClient {
  const { maxAttempts, milliseconds } = isPatient ? patient : hurried;
  const client = new DynamoDBClient({
    maxAttempts,
    // Without throwOnRequestTimeout a hanging store hangs us.
    requestHandler: { connectionTimeout: milliseconds, requestTimeout: milliseconds, throwOnRequestTimeout: true },
    ...(endpoint !== null && {
      endpoint: typeof endpoint === 'string' ? endpoint : async () => ({ url: await within(milliseconds, endpoint) }),
    }),
    ...(!isAws(endpoint) && madeUp()),
  });
  // It filters every answer for a log that nobody reads: a third of the time of a large read.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
