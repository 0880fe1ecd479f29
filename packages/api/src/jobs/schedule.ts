import { jobsPartition } from '../dynamo/definition.ts';
import type { Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import type { Log } from '../kernel/log.ts';
import { embeddedMetrics } from '../kernel/metrics.ts';
import { leaseEnd, type RunNeeds } from './backoff.ts';
import { isDead, isDue, standingOf } from './left.ts';
import { retryJob } from './run.ts';
import { logOutcome } from './tell.ts';

export interface WorkerNeeds extends RunNeeds {
  readonly store: Store;
  readonly log: Log;
  /** The function whose metric the dead letters are. */
  readonly functionName: string;
}

/** The number of jobs that a run reads, done and dead alike: its cost does not grow with what waits. */
const pageSize = 100;

/** A run begins no job after this, for the next one begins a minute after it and would stand in the way of the stream. */
const runMilliseconds = 50_000;

/**
 * A run of the schedule: the due jobs of one page. The next run of the same process goes on behind it, and from the
 * first job again behind the last, so whatever stands before a job cannot keep it from its turn.
 *
 * @throws when the store does not answer
 */
export function createSchedule({ store, log, functionName, ...timing }: WorkerNeeds): () => Promise<void> {
  let last: string | null = null;
  return async () => {
    const begun = timing.clock();
    const range = { partition: jobsPartition, ...(last !== null && { above: last }) };
    const page = await store.table.first(range, pageSize);
    let deadLetters = page.filter(isDead).length;
    for (const job of page) {
      if (timing.clock().getTime() - begun.getTime() > runMilliseconds) break;
      if (isTurnOf(job, begun)) {
        const outcome = await retryJob(store, job, timing);
        logOutcome(log, job, outcome);
        if (outcome.isDead) deadLetters += 1;
      }
      last = job.sk;
    }
    if (page.length < pageSize && last === page.at(-1)?.sk) last = null;
    if (deadLetters > 0)
      log('info', 'there are dead letters', {
        FunctionName: functionName,
        DeadLetters: deadLetters,
        ...embeddedMetrics({ DeadLetters: 'Count' }, begun),
      });
  };
}

/** A job that nobody has tried yet is in the hands of the stream at first. */
function isTurnOf(job: Row, now: Date): boolean {
  const isWithStream = standingOf(job).dueAt === null && leaseEnd(new Date(job.createdAt)) > now;
  return isDue(job, now) && !isWithStream;
}
