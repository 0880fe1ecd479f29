import { isUnavailable } from '@wikicon/schema';
import { CorruptRow } from '../dynamo/corrupt-row.ts';
import { jobsPartition } from '../dynamo/definition.ts';
import type { Row } from '../dynamo/row.ts';
import { isObject } from '../dynamo/shape.ts';
import type { Store } from '../dynamo/store.ts';
import type { Task } from './tasks.ts';

/** The reason that a task was not done: what failed and where, never what it was about, for messages may quote rows. */
export interface Reason {
  readonly name: string;
  readonly text: string;
}

/** The content of a job's row. A job that was tried has only the tasks that failed, each with its reason. */
export interface LeftJob {
  readonly tasks: readonly Task[];
  readonly attempts?: number;
  readonly triedAt?: string;
  /** The time when it is tried again, or when its present runner is given up. */
  readonly dueAt?: string;
  /** The time since which it is a dead letter. */
  readonly deadAt?: string;
  readonly reasons?: readonly Reason[];
}

/** An error whose message names nobody and quotes nothing. */
export class JobFault extends Error {
  override readonly name = 'JobFault';
}

/** @throws JobFault when the row says no tasks at all */
export function tasksOf({ data }: Pick<Row, 'data'>): readonly Task[] {
  const { tasks } = fieldsOf(data);
  if (!Array.isArray(tasks)) throw new JobFault('The row has no list of tasks.');
  return tasks as readonly Task[];
}

/** Returns the fields of a job's row, of whatever kind they are; none where it holds something else. */
export const fieldsOf = (data: unknown): { readonly [Field in keyof LeftJob]?: unknown } =>
  isObject(data) ? data : {};

export interface Standing {
  readonly attempts: number;
  /** Null for a job that nobody has tried yet, as far as its row tells. */
  readonly dueAt: Date | null;
  readonly deadAt: Date | null;
}

/** Returns the standing of a job, whatever its row holds: one of another form was not tried yet. */
export function standingOf({ data }: Pick<Row, 'data'>): Standing {
  const { attempts, dueAt, deadAt } = fieldsOf(data);
  return {
    attempts: Number.isSafeInteger(attempts) && Number(attempts) > 0 ? Number(attempts) : 0,
    dueAt: dateOf(dueAt),
    deadAt: dateOf(deadAt),
  };
}

export function dateOf(value: unknown): Date | null {
  const instant = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

export const isDead = (job: Pick<Row, 'data'>): boolean => standingOf(job).deadAt !== null;

export function isDue(job: Pick<Row, 'data'>, now: Date): boolean {
  const { dueAt, deadAt } = standingOf(job);
  return deadAt === null && (dueAt === null || dueAt <= now);
}

/** Every job that is not done, the oldest first, whatever its row holds. */
export const leftJobs = ({ table }: Pick<Store, 'table'>): Promise<Row[]> => table.all({ partition: jobsPartition });

export function reasonOf(error: unknown): Reason {
  if (!(error instanceof Error)) return { name: 'Error', text: 'What was thrown is no error.' };
  const { name, message } = error;
  if (error instanceof JobFault || error instanceof CorruptRow || isUnavailable(error)) return { name, text: message };
  const place = /[\w-]+\.[jt]s:\d+/.exec((error.stack ?? '').replace(message, ''));
  return { name, text: `An unexpected fault${place === null ? '' : ` at ${place[0]}`}.` };
}
