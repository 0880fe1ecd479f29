import type { OpenWrite, Versions } from '../dynamo/versions.ts';
import type { Log } from '../kernel/log.ts';
import { embeddedMetrics } from '../kernel/metrics.ts';

interface Needs {
  readonly versions: Versions;
  readonly log: Log;
  readonly clock: () => Date;
  /** The function whose metric the age is. */
  readonly functionName: string;
}

/** Whoever writes closes at once: what is older was left by a process that is gone. */
const graceMilliseconds = 10_000;

/**
 * Closes the writes that nobody closed, so that answers of their conferences are kept again. Tells the age of the
 * oldest that stays open: a run that did not come to its end waits for a person (`npm run jobs -- close`).
 *
 * @throws when the store does not answer
 */
export async function closeOpenWrites({ versions, log, clock, functionName }: Needs): Promise<void> {
  const now = clock();
  const left = await versions.closeLeft(new Date(now.getTime() - graceMilliseconds));
  if (left.length === 0) return;
  log('info', 'writes are left open', {
    FunctionName: functionName,
    OpenWrites: left.length,
    OldestOpenSeconds: Math.max(...left.map((one) => ageOf(one, now))),
    conferences: [...new Set(left.map(({ partition }) => partition))],
    ...embeddedMetrics({ OpenWrites: 'Count', OldestOpenSeconds: 'Seconds' }, now),
  });
}

const ageOf = ({ since }: OpenWrite, now: Date): number => Math.round((now.getTime() - Date.parse(since)) / 1_000);
