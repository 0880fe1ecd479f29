import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export interface StoreAddress {
  /** Null for AWS itself, with its region and credentials from the environment. */
  readonly endpoint: string | null;
}

/**
 * Three attempts of at most 700 ms each: with the pauses between them they fit in the 3 s after which
 * a client is told that the store does not answer. Without throwOnRequestTimeout a hanging store hangs us.
 */
export function createClient({ endpoint }: StoreAddress): DynamoDBClient {
  const client = new DynamoDBClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 700, requestTimeout: 700, throwOnRequestTimeout: true },
    ...(endpoint !== null && {
      endpoint,
      region: process.env['AWS_REGION'] ?? 'local',
      credentials: {
        accessKeyId: process.env['AWS_ACCESS_KEY_ID'] ?? 'local',
        secretAccessKey: process.env['AWS_SECRET_ACCESS_KEY'] ?? 'local',
      },
    }),
  });
  // It filters every answer for a log that nobody reads: a third of the time of a large read.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
