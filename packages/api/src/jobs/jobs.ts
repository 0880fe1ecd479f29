import type { Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import type { Log } from '../kernel/log.ts';
import { systemTiming, type RunNeeds } from './backoff.ts';
import { isDue, leftJobs } from './left.ts';
import { retryJob, runJob } from './run.ts';
import { logOutcome } from './tell.ts';

/** The jobs that follow writes: begun after the answer, and taken up again by whoever comes next. */
export interface Jobs {
  /** Begins a job whose row was just written. */
  begin(job: Row): void;
}

export interface Runner extends Jobs {
  /** Tries everything that is due. */
  resume(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Creates the runner of a process that lives on after the answer: jobs run in it, one at a time. */
export function createRunner(store: Store, log: Log, needs: RunNeeds = systemTiming): Runner {
  let last: Promise<void> = Promise.resolve();
  const queue = (work: () => Promise<void>): Promise<void> => {
    last = last.then(work).catch((error: unknown) => {
      // Its row stays, and whoever resumes finds it.
      log('error', 'a job was left undone', { error });
    });
    return last;
  };
  return {
    begin(job) {
      void queue(async () => logOutcome(log, job, await runJob(store, job, needs)));
    },
    async resume() {
      const jobs = await leftJobs(store);
      for (const job of jobs.filter((one) => isDue(one, needs.clock())))
        await queue(async () => logOutcome(log, job, await retryJob(store, job, needs)));
    },
    idle: async () => {
      for (let seen: Promise<void> | null = null; seen !== last;) await (seen = last);
    },
  };
}

/** The jobs of a function that freezes after the answer: the table's stream begins them (jobs/stream.ts). */
export const jobsElsewhere: Jobs = { begin: () => undefined };
