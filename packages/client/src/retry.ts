import { GraphError } from './error.ts';

/** The longest pause before the next attempt, in milliseconds; whoever is asked to wait longer is told so instead. */
const longest = 30_000;

/** Tries again what may succeed later: after as long as the server asks for, or else after ever longer pauses. */
export async function retried<Result>(
  attempts: number,
  signal: AbortSignal | undefined,
  attempt: () => Promise<Result>,
): Promise<Result> {
  for (let count = 1; ; count += 1)
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof GraphError) || !error.retryable || count >= attempts) throw error;
      // Clients that failed together do not come back together.
      const wait = error.retryAfter === null ? 200 * 2 ** count * (0.5 + Math.random() / 2) : error.retryAfter * 1_000;
      if (wait > longest) throw error;
      await pause(wait, signal);
    }
}

/** @throws the reason of the signal when it ends the pause */
const pause = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal!.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
