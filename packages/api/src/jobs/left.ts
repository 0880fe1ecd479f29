import { isUnavailable } from '@wikicon/schema';
import { jobsPartition } from '../dynamo/definition.ts';
import type { Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import type { Task } from './tasks.ts';

/** Why a task was not done: what failed and where, never what it was about, for messages may quote rows. */
export interface Reason {
  readonly name: string;
  readonly text: string;
}

/** What a job's row says when something of it is left: only the tasks that failed, each with its reason. */
export interface LeftJob {
  readonly tasks: readonly Task[];
  readonly failure?: { readonly attempts: number; readonly at: string; readonly reasons: readonly Reason[] };
}

export interface FailedTask {
  readonly task: Task;
  readonly error: unknown;
}

/** An error whose message names nobody and quotes nothing. */
export class JobFault extends Error {
  override readonly name = 'JobFault';
}

/** @throws JobFault when the row says no tasks at all */
export function tasksOf({ data }: Pick<Row, 'data'>): readonly Task[] {
  const tasks = (data as { readonly tasks?: unknown } | null)?.tasks;
  if (!Array.isArray(tasks)) throw new JobFault('The row has no list of tasks.');
  return tasks as readonly Task[];
}

/**
 * Keeps what failed in a job's row: how often it was tried, when, and why. A row that is gone, or that another runner
 * has changed meanwhile, stays as it is.
 *
 * @param failed the tasks that are left, or the error where the row has none
 */
export async function keepFailure(
  { table, transactor }: Store,
  { pk, sk }: Pick<Row, 'pk' | 'sk'>,
  failed: readonly FailedTask[] | JobFault,
  at: Date,
): Promise<void> {
  const row = (await table.all({ partition: pk, prefix: sk, isLenient: true })).find((one) => one.sk === sk);
  if (row === undefined) return;
  const data = contentOf(row);
  const isFault = failed instanceof JobFault;
  const failure = {
    attempts: (Number(data.failure?.attempts) || 0) + 1,
    at: at.toISOString(),
    reasons: isFault ? [reasonOf(failed)] : failed.map(({ error }) => reasonOf(error)),
  };
  const left = isFault ? { ...data, failure } : { tasks: failed.map(({ task }) => task), failure };
  // A row that was not written by us may have no version.
  const isCounted = Number.isSafeInteger(row.version);
  const put = { ...row, version: isCounted ? row.version + 1 : 1, updatedAt: failure.at, data: left };
  await transactor.run([{ put, when: isCounted ? { version: row.version } : 'present' }]);
}

/** Whatever else a row may hold is kept beside the reason why nothing of it can be done. */
function contentOf({ data }: Row): Partial<LeftJob> {
  if (data === null) return {};
  return typeof data === 'object' && !Array.isArray(data) ? data : ({ content: data } as Partial<LeftJob>);
}

/** Every job that is not done, the oldest first, whatever its row holds. */
export const leftJobs = ({ table }: Pick<Store, 'table'>): Promise<Row[]> =>
  table.all({ partition: jobsPartition, isLenient: true });

function reasonOf(error: unknown): Reason {
  if (!(error instanceof Error)) return { name: 'Error', text: 'What was thrown is no error.' };
  const { name, message } = error;
  if (error instanceof JobFault || isUnavailable(error)) return { name, text: message };
  const place = /[\w-]+\.[jt]s:\d+/.exec((error.stack ?? '').replace(message, ''));
  return { name, text: `An unexpected fault${place === null ? '' : ` at ${place[0]}`}.` };
}
