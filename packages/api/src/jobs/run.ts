import { isUnavailable } from '@wikicon/schema';
import type { Key, Row } from '../dynamo/row.ts';
import { isObject } from '../dynamo/shape.ts';
import type { Store } from '../dynamo/store.ts';
import { maxAttempts, systemTiming, type RunNeeds, type Timing } from './backoff.ts';
import { claim, keepFailure, type Attempt, type FailedTask } from './keep.ts';
import { fieldsOf, isDead, JobFault, leftJobs, standingOf, tasksOf } from './left.ts';
import { perform, doneAtOnce } from './perform.ts';
import type { Task } from './tasks.ts';

/** The outcome of an attempt: without errors, nothing is left. */
export interface Outcome {
  readonly errors: readonly unknown[];
  /** True when the job is a dead letter from now on. */
  readonly isDead: boolean;
}

/**
 * Does a job that was just written, each of its tasks by itself. Its row goes when everything is done; else it keeps
 * what failed, why, and when it is tried again.
 *
 * @throws when the store does not answer: then nothing is known of the job
 */
export const runJob = (store: Store, job: Row, needs: RunNeeds = systemTiming): Promise<Outcome> =>
  runAttempt(store, attemptOf(job), needs);

/**
 * Does a job that is due, unless another runner has taken it.
 *
 * @throws when the store does not answer
 */
export async function retryJob(store: Store, job: Row, needs: RunNeeds): Promise<Outcome> {
  const { attempts: number } = standingOf(job);
  if (number >= maxAttempts) {
    const fault = new JobFault('The last attempt did not end.');
    return { errors: [fault], isDead: await keepFailure(store, { job, number }, fault, needs) };
  }
  try {
    const attempt = await claim(store, job, needs.clock());
    return attempt === null ? { errors: [], isDead: false } : await runAttempt(store, attempt, needs);
  } catch (error) {
    if (isUnavailable(error)) throw error;
    return { errors: [error], isDead: false };
  }
}

/**
 * Does everything that is left but dead letters, whoever left it, for a command whose user waits for it: not even what
 * would be tried later is put off, but imports of others, who are told how far theirs are. What several jobs ask for is
 * done once; what fails holds up nothing else.
 *
 * @returns how many jobs are left
 * @throws when the store does not answer
 */
export async function runLeftJobs(store: Store, timing: Timing = systemTiming): Promise<number> {
  const jobs = (await leftJobs(store)).filter((job) => !isImport(job));
  const due = jobs.filter((job) => !isDead(job));
  const outcomes = await doneAtOnce(store, due);
  const done: Row[] = [];
  for (const job of due) {
    const { errors } = await tryTasks(store, attemptOf(job), timing, (task) => {
      const text = JSON.stringify(task);
      if (!outcomes.has(text)) outcomes.set(text, perform(store, task));
      return outcomes.get(text)!;
    });
    if (errors.length === 0) done.push(job);
  }
  await store.writer.remove(done.map(keyOf));
  return jobs.length - done.length;
}

/** Whatever the row holds: what is no list of tasks is no import. */
function isImport(job: Row): boolean {
  const { tasks } = fieldsOf(job.data);
  return Array.isArray(tasks) && tasks.some((task) => isObject(task) && task['kind'] === 'import');
}

const attemptOf = (job: Row): Attempt => ({ job, number: standingOf(job).attempts + 1 });

const keyOf = ({ pk, sk }: Row): Key => ({ pk, sk });

async function runAttempt(store: Store, attempt: Attempt, needs: RunNeeds): Promise<Outcome> {
  const outcome = await tryTasks(store, attempt, needs, (task) => perform(store, task, needs.importSlice));
  if (outcome.errors.length === 0) await store.writer.remove([keyOf(attempt.job)]);
  return outcome;
}

/** Tries each task of a job by itself, and keeps in its row what failed. */
async function tryTasks(
  store: Store,
  attempt: Attempt,
  timing: Timing,
  performed: (task: Task) => Promise<void>,
): Promise<Outcome> {
  const failed: FailedTask[] = [];
  try {
    for (const task of tasksOf(attempt.job))
      await performed(task).catch((error: unknown) => failed.push({ task, error }));
  } catch (error) {
    return { errors: [error], isDead: await keepFailure(store, attempt, error as JobFault, timing) };
  }
  if (failed.length === 0) return { errors: [], isDead: false };
  return { errors: failed.map(({ error }) => error), isDead: await keepFailure(store, attempt, failed, timing) };
}
