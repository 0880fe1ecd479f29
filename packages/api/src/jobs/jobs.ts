import type { Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import type { Log } from '../kernel/log.ts';
import { leftJobs } from './left.ts';
import { runJob } from './run.ts';

/** What follows writes: begun after the answer, and taken up again by whoever comes next. */
export interface Jobs {
  /** Begins a job whose row was just written. */
  begin(job: Row): void;
}

export interface Runner extends Jobs {
  /** Tries everything that was left undone. */
  resume(): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** Where a process lives on after the answer: jobs run in it, one at a time. */
export function createRunner(store: Store, log: Log): Runner {
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
      void queue(() => attempt(job));
    },
    async resume() {
      for (const job of await leftJobs(store)) await queue(() => attempt(job));
    },
    idle: async () => {
      for (let seen: Promise<void> | null = null; seen !== last;) await (seen = last);
    },
  };

  async function attempt(job: Row): Promise<void> {
    for (const error of await runJob(store, job)) log('error', 'a task was left undone', { error, job: job.sk });
  }
}

/** Where a function freezes after the answer: the table's stream begins jobs (jobs/stream.ts). */
export const jobsElsewhere: Jobs = { begin: () => undefined };
