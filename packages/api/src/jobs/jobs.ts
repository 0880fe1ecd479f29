import { changedRow } from '../conference/changed.ts';
import { jobsPartition } from '../dynamo/definition.ts';
import type { Key, Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import type { Log } from '../log.ts';
import { erase } from '../person/erase.ts';
import { follow } from './follow.ts';
import { refreshConference } from './refresh-conference.ts';
import { settleAll } from './settle-all.ts';
import { settle } from './settle.ts';
import { sweep } from './sweep.ts';
import { distinct, type Task } from './tasks.ts';

/** What follows writes: begun after the answer, and taken up again by whoever comes next. */
export interface Jobs {
  /** Begins a job whose row was just written. */
  begin(job: Row): void;
}

export interface Runner extends Jobs {
  /** Does everything that was left undone. */
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
      void queue(() => runJob(store, job));
    },
    async resume() {
      for (const job of await store.table.all({ partition: jobsPartition })) await queue(() => runJob(store, job));
    },
    idle: async () => {
      for (let seen: Promise<void> | null = null; seen !== last;) await (seen = last);
    },
  };
}

/** Where a function freezes after the answer: the table's stream begins jobs (jobs/stream.ts). */
export const jobsElsewhere: Jobs = { begin: () => undefined };

/** Does a job; its row goes when everything is done. */
export async function runJob(store: Store, { pk, sk, data }: Key & Pick<Row, 'data'>): Promise<void> {
  for (const task of (data as { readonly tasks: readonly Task[] }).tasks) await runTask(store, task);
  await store.writer.remove([{ pk, sk }]);
}

/** Does everything that is left undone; what several jobs ask for is done once. */
export async function runLeftJobs(store: Store): Promise<void> {
  const jobs = await store.table.all({ partition: jobsPartition });
  const tasks = distinct(jobs.flatMap(({ data }) => (data as { readonly tasks: readonly Task[] }).tasks));
  const parts = Map.groupBy(
    tasks.filter((task) => task.kind === 'settle'),
    ({ conference }) => conference,
  );
  for (const [conference, all] of parts)
    await settleAll(
      store,
      conference,
      all.map(({ of }) => of),
    );
  for (const task of tasks) if (task.kind !== 'settle') await runTask(store, task);
  await store.writer.remove(jobs.map(({ pk, sk }) => ({ pk, sk })));
}

async function runTask(store: Store, task: Task): Promise<void> {
  switch (task.kind) {
    case 'follow':
      return follow(store, task.id);
    case 'settle':
      return settle(store, task.conference, task.of);
    case 'refresh':
      return refreshConference(store, task.conference);
    case 'note':
      return store.writer.put([changedRow(task.conference, new Date())]);
    case 'sweep':
      return sweep(store, task.conference);
    case 'erase':
      return erase(store, task.person);
    default:
      // A later version wrote it: a worker of that version does it.
      throw new TypeError('A task is of no known kind.');
  }
}
