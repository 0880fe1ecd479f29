import { setTimeout } from 'node:timers/promises';

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
 * a client is told that the store does not answer.
 */
export const hurried = { maxAttempts: 3, milliseconds: 700 };
export const patient = { maxAttempts: 6, milliseconds: 10_000 };

/** On AWS the usual places say who one is: the environment, a profile, a role. */
export const isAws = (endpoint: StoreAddress['endpoint']): boolean =>
  endpoint === null || (typeof endpoint === 'string' && new URL(endpoint).hostname.endsWith('.amazonaws.com'));

/** Any engine but AWS takes any credentials and any region, and wants some. */
export const madeUp = () => ({
  region: process.env['AWS_REGION'] ?? 'local',
  credentials: {
    accessKeyId: process.env['AWS_ACCESS_KEY_ID'] ?? 'local',
    secretAccessKey: process.env['AWS_SECRET_ACCESS_KEY'] ?? 'local',
  },
});

/** An engine that is expected back: to whoever asks, a store that does not answer in time. */
export class EngineAway extends Error {
  override readonly name = 'TimeoutError';
}

/** @throws EngineAway */
export async function within(milliseconds: number, find: () => Promise<string>): Promise<URL> {
  const found = await Promise.race([find(), setTimeout(milliseconds, null, { ref: false })]);
  if (found === null) throw new EngineAway('The engine is not up.');
  return new URL(found);
}
