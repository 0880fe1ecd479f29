import type { Row } from '../dynamo/row.ts';
import { fieldsOf, dateOf, isDue, standingOf, type Reason } from './left.ts';

/** A job that is left, as operators read it: ids of nodes, and nothing that people wrote. */
export interface ToldJob {
  readonly id: string;
  readonly state: 'due' | 'waiting' | 'dead';
  readonly since: string;
  readonly attempts: number;
  readonly triedAt: string | null;
  readonly dueAt: string | null;
  readonly deadAt: string | null;
  readonly tasks: readonly { readonly what: string; readonly reason: Reason | null }[];
}

/** Rows of any content are told of, for a malformed one is kept, too. */
export function tellJob(job: Pick<Row, 'sk' | 'createdAt' | 'data'>, now: Date): ToldJob {
  const { tasks, triedAt, reasons } = fieldsOf(job.data);
  const { attempts, dueAt, deadAt } = standingOf(job);
  const reasonAt = (at: number): Reason | null => (Array.isArray(reasons) ? (reasons[at] as Reason) : null) ?? null;
  return {
    id: job.sk,
    state: deadAt !== null ? 'dead' : isDue(job, now) ? 'due' : 'waiting',
    since: job.createdAt,
    attempts,
    triedAt: dateOf(triedAt)?.toISOString() ?? null,
    dueAt: dueAt?.toISOString() ?? null,
    deadAt: deadAt?.toISOString() ?? null,
    tasks: Array.isArray(tasks)
      ? tasks.map((task: unknown, at) => ({ what: whatOf(task), reason: reasonAt(at) }))
      : [{ what: 'nothing that can be read', reason: reasonAt(0) }],
  };
}

const standings = {
  due: () => 'is due',
  waiting: ({ dueAt }: ToldJob) => `waits until ${dueAt}`,
  dead: ({ deadAt }: ToldJob) => `is a dead letter since ${deadAt}`,
};

/** The same in words: a line for the job, and one for each of its tasks. */
export function jobLines(job: ToldJob): string[] {
  const tried = job.triedAt === null ? '' : `, last tried at ${job.triedAt}`;
  return [
    `${job.id}  ${standings[job.state](job)}: written at ${job.since}, attempts: ${job.attempts}${tried}`,
    ...job.tasks.map(({ what, reason }) => `  ${what}${reason === null ? '' : `: ${reason.name}. ${reason.text}`}`),
  ];
}

const kinds = new Set([
  'follow',
  'settle',
  'refresh',
  'note',
  'sweep',
  'erase',
  'index',
  'indexPart',
  'message',
  'import',
]);
const nodeId = /^[a-z]{3}_[0-9A-Z]{26,52}$/;

function whatOf(task: unknown): string {
  const { kind, ...values } = (task ?? {}) as Readonly<Record<string, unknown>>;
  const ids = Object.values(values)
    .map((value) => (value as { readonly id?: unknown } | null)?.id ?? value)
    .filter((value): value is string => typeof value === 'string' && nodeId.test(value));
  return [typeof kind === 'string' && kinds.has(kind) ? kind : 'a task of an unknown kind', ...ids].join(' ');
}
