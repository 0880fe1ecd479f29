import { isUnavailable } from '@wikicon/schema';
import type { Row } from '../dynamo/row.ts';
import { isObject } from '../dynamo/shape.ts';
import type { Store } from '../dynamo/store.ts';
import { leaseEnd, nextAttempt, type Timing } from './backoff.ts';
import { JobFault, reasonOf, standingOf, type LeftJob } from './left.ts';
import type { Task } from './tasks.ts';

/** One attempt at a job: its row as the runner knows it, and the number of the attempt. */
export interface Attempt {
  readonly job: Row;
  readonly number: number;
}

export interface FailedTask {
  readonly task: Task;
  readonly error: unknown;
}

/**
 * Counts an attempt before it begins, and keeps others away for as long as it may last. So a job that ends its runner
 * is a dead letter too, after its attempts.
 *
 * @returns null when the row is gone, or another runner has changed it
 */
export async function claim(store: Store, job: Row, at: Date): Promise<Attempt | null> {
  const number = standingOf(job).attempts + 1;
  const dueAt = leaseEnd(at).toISOString();
  const claimed = await change(store, job, { ...contentOf(job), attempts: number, dueAt }, at);
  return claimed === null ? null : { job: claimed, number };
}

/**
 * Keeps what failed in a job's row: how often it was tried, when, why, and when it is tried again, if ever. A row that
 * is gone, or that another runner has changed meanwhile, stays as it is; so does one that the store refuses to change.
 *
 * @param failed the tasks that are left, or the error where the row has none
 * @returns whether it is a dead letter from now on
 */
export async function keepFailure(
  store: Store,
  { job, number }: Attempt,
  failed: readonly FailedTask[] | JobFault,
  { clock, chance }: Timing,
): Promise<boolean> {
  const at = clock();
  const dueAt = nextAttempt(number, at, chance());
  const isFault = failed instanceof JobFault;
  const { dueAt: _dueAt, ...content } = contentOf(job);
  const left = {
    ...(isFault ? content : { tasks: failed.map(({ task }) => task) }),
    attempts: number,
    triedAt: at.toISOString(),
    reasons: isFault ? [reasonOf(failed)] : failed.map(({ error }) => reasonOf(error)),
    ...(dueAt === null ? { deadAt: at.toISOString() } : { dueAt: dueAt.toISOString() }),
  };
  try {
    return (await change(store, job, left, at)) !== null && dueAt === null;
  } catch (error) {
    if (isUnavailable(error)) throw error;
    return false;
  }
}

/** Makes a job due at once, with all its attempts before it. @returns null when another runner has changed its row */
export function redrive(store: Store, job: Row, at: Date): Promise<Row | null> {
  const { deadAt: _deadAt, ...content } = contentOf(job);
  return change(store, job, { ...content, attempts: 0, dueAt: at.toISOString() }, at);
}

/** Returns everything that a row holds, to be kept beside what is written here. */
function contentOf({ data }: Row): Partial<LeftJob> & { readonly content?: unknown } {
  return isObject(data) ? data : { ...(data !== null && { content: data }) };
}

async function change({ transactor }: Store, row: Row, data: unknown, at: Date): Promise<Row | null> {
  // A row that was not written by us may have no version.
  const isCounted = Number.isSafeInteger(row.version);
  const put = { ...row, version: isCounted ? row.version + 1 : 1, updatedAt: at.toISOString(), data };
  const { done } = await transactor.run([{ put, when: isCounted ? { version: row.version } : 'present' }]);
  return done ? put : null;
}
