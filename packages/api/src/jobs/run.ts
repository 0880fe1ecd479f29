import { isUnavailable } from '@wikicon/schema';
import type { Key, Row } from '../dynamo/row.ts';
import { statusOf } from '../dynamo/failure.ts';
import type { Store } from '../dynamo/store.ts';
import { changedRow } from '../rows/last-modified.ts';
import { erase } from '../projections/erase.ts';
import { follow } from '../projections/follow.ts';
import { JobFault, keepFailure, leftJobs, tasksOf, type FailedTask } from './left.ts';
import { refreshConference } from '../projections/refresh-conference.ts';
import { settleAll } from '../projections/settle-all.ts';
import { settle } from '../projections/settle.ts';
import { sweep } from '../projections/sweep.ts';
import type { Task } from './tasks.ts';

type JobRow = Pick<Row, 'pk' | 'sk' | 'data'>;

/**
 * Does a job, each of its tasks by itself. Its row goes when everything is done; else it keeps what failed, and why.
 *
 * @returns the errors of what is left
 * @throws when the store does not answer: then nothing is known of the job
 */
export async function runJob(store: Store, job: JobRow): Promise<readonly unknown[]> {
  const errors = await attempt(store, job, (task) => runTwice(store, task));
  if (errors.length === 0) await store.writer.remove([keyOf(job)]);
  return errors;
}

/**
 * Does everything that is left undone, whoever left it; what several jobs ask for is done once. What fails stays in its
 * row and holds up nothing else.
 *
 * @returns how many jobs are left
 * @throws when the store does not answer
 */
export async function runLeftJobs(store: Store): Promise<number> {
  const jobs = await leftJobs(store);
  const outcomes = await settledAtOnce(store, jobs);
  const done: Row[] = [];
  for (const job of jobs) {
    const errors = await attempt(store, job, (task) => {
      const text = JSON.stringify(task);
      if (!outcomes.has(text)) outcomes.set(text, runTwice(store, task));
      return outcomes.get(text)!;
    });
    if (errors.length === 0) done.push(job);
  }
  await store.writer.remove(done.map(keyOf));
  return jobs.length - done.length;
}

const keyOf = ({ pk, sk }: JobRow): Key => ({ pk, sk });

/** Tries each task of a job by itself, and keeps in its row what failed. @returns the errors */
async function attempt(store: Store, job: JobRow, perform: (task: Task) => Promise<void>): Promise<readonly unknown[]> {
  const failed: FailedTask[] = [];
  try {
    for (const task of tasksOf(job)) await perform(task).catch((error: unknown) => failed.push({ task, error }));
  } catch (error) {
    await keep(error as JobFault);
    return [error];
  }
  if (failed.length > 0) await keep(failed);
  return failed.map(({ error }) => error);

  /** A row that the store refuses even to change stays as it is: others are not to wait for it. */
  async function keep(what: readonly FailedTask[] | JobFault): Promise<void> {
    await keepFailure(store, job, what, new Date()).catch((error: unknown) => {
      if (isUnavailable(error) || statusOf(error) === 0) throw error;
    });
  }
}

/** Settles what several jobs ask of a conference in few transactions; what fails there is tried again one by one. */
async function settledAtOnce(store: Store, jobs: readonly Row[]): Promise<Map<string, Promise<void>>> {
  const tasks = jobs.flatMap((job) => readable(job)).filter((task) => task?.kind === 'settle');
  const outcomes = new Map<string, Promise<void>>();
  for (const [conference, parts] of Map.groupBy(tasks, ({ conference }) => conference)) {
    const people = [...new Set(parts.map(({ of }) => of))];
    const isDone = await settleAll(store, conference, people).then(
      () => true,
      () => false,
    );
    if (isDone) for (const task of parts) outcomes.set(JSON.stringify(task), Promise.resolve());
  }
  return outcomes;
}

function readable(job: Row): readonly Task[] {
  try {
    return tasksOf(job);
  } catch {
    return [];
  }
}

/** A bad moment of the store is often over at once. */
const runTwice = (store: Store, task: Task): Promise<void> =>
  runTask(store, task).catch((error: unknown) => {
    if (!isUnavailable(error)) throw error;
    return runTask(store, task);
  });

async function runTask(store: Store, task: Task): Promise<void> {
  switch (task?.kind) {
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
      throw new JobFault('The task is of no kind that this version knows.');
  }
}
