import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { setTimeout } from 'node:timers/promises';

/** The connection to the store. */
export type StoreClient = DynamoDBClient;

export interface StoreAddress {
  /**
   * Null for AWS itself, with its region and credentials from the environment; a function for an engine that may be
   * elsewhere at the next request, and that is waited for as long as an answer is.
   */
  readonly endpoint: string | null | (() => Promise<string>);
  /** For an operator's command, which rather waits than gives up. */
  readonly isPatient?: boolean;
}

/**
 * Three attempts of at most 700 ms each: with the pauses between them they fit in the 3 s after which
 * a client is told that the store does not answer. Without throwOnRequestTimeout a hanging store hangs us.
 */
const hurried = { maxAttempts: 3, milliseconds: 700 };
const patient = { maxAttempts: 6, milliseconds: 10_000 };

export function createClient({ endpoint, isPatient = false }: StoreAddress): StoreClient {
  const { maxAttempts, milliseconds } = isPatient ? patient : hurried;
  const client = new DynamoDBClient({
    maxAttempts,
    requestHandler: { connectionTimeout: milliseconds, requestTimeout: milliseconds, throwOnRequestTimeout: true },
    ...(endpoint !== null && { endpoint: typeof endpoint === 'string' ? endpoint : within(milliseconds, endpoint) }),
    // Any engine but AWS takes any credentials, and wants some.
    ...(endpoint !== null &&
      !(typeof endpoint === 'string' && isAws(endpoint)) && {
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

/** There the usual places say who one is: the environment, a profile, a role. */
const isAws = (endpoint: string): boolean => new URL(endpoint).hostname.endsWith('.amazonaws.com');

/** An engine that is expected back: to whoever asks, a store that does not answer in time. */
export class EngineAway extends Error {
  override readonly name = 'TimeoutError';
}

const within = (milliseconds: number, find: () => Promise<string>) => async (): Promise<{ readonly url: URL }> => {
  const found = await Promise.race([find(), setTimeout(milliseconds, null, { ref: false })]);
  if (found === null) throw new EngineAway('The engine is not up.');
  return { url: new URL(found) };
};
