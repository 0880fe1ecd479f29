import type { ImportTask } from './tasks.ts';

/** The sources of the time and the chance in the rules of time. */
export interface Timing {
  readonly clock: () => Date;
  /** From 0 up to 1, as Math.random. */
  readonly chance: () => number;
}

/** What a runner needs beside the store. */
export interface RunNeeds extends Timing {
  /** Does a slice of an import over HTTP; commands leave these to the server. */
  readonly importSlice?: ((task: ImportTask) => Promise<void>) | undefined;
}

export const systemTiming: Timing = { clock: () => new Date(), chance: Math.random };

/** A job that failed so often is a dead letter: nobody tries it again until an operator redrives it. */
export const maxAttempts = 8;

const minute = 60_000;
const firstWait = minute / 2;
const longestWait = 6 * 60 * minute;
const factor = 4;

/** No attempt lasts as long: the worker is ended after five minutes. Until then nobody else takes its job. */
const leaseMinutes = 10;

export const leaseEnd = (from: Date): Date => new Date(from.getTime() + leaseMinutes * minute);

/** The most that a job waits after so many attempts, in milliseconds. */
export const longestWaitAfter = (attempts: number): number =>
  Math.min(longestWait, firstWait * factor ** (attempts - 1));

/**
 * Exponential backoff with full jitter: jobs that failed together do not come again together.
 *
 * @param attempts how many have failed, at least one
 * @returns when to try it again, or null when it was tried often enough
 */
export const nextAttempt = (attempts: number, at: Date, chance: number): Date | null =>
  attempts >= maxAttempts ? null : new Date(at.getTime() + Math.floor(chance * longestWaitAfter(attempts)));
