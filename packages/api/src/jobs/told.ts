import type { Row } from '../dynamo/row.ts';
import type { LeftJob, Reason } from './left.ts';

/** A job that is left, as operators read it: ids of nodes, and nothing that people wrote. */
export interface ToldJob {
  readonly id: string;
  readonly since: string;
  readonly attempts: number;
  readonly lastAttemptAt: string | null;
  readonly tasks: readonly { readonly what: string; readonly reason: Reason | null }[];
}

/** Rows of any content are told of, for a malformed one is left for ever. */
export function tellJob({ sk, createdAt, data }: Pick<Row, 'sk' | 'createdAt' | 'data'>): ToldJob {
  const { tasks, failure } = (data ?? {}) as Partial<LeftJob>;
  const reasonAt = (at: number): Reason | null => (failure as Partial<LeftJob['failure']>)?.reasons?.[at] ?? null;
  return {
    id: sk,
    since: createdAt,
    attempts: failure?.attempts ?? 0,
    lastAttemptAt: failure?.at ?? null,
    tasks: Array.isArray(tasks)
      ? tasks.map((task: unknown, at) => ({ what: whatOf(task), reason: reasonAt(at) }))
      : [{ what: 'nothing that can be read', reason: reasonAt(0) }],
  };
}

const kinds = new Set(['follow', 'settle', 'refresh', 'note', 'sweep', 'erase']);
const nodeId = /^[a-z]{3}_[0-9A-Z]{26,52}$/;

function whatOf(task: unknown): string {
  const { kind, ...values } = (task ?? {}) as Readonly<Record<string, unknown>>;
  const ids = Object.values(values)
    .map((value) => (value as { readonly id?: unknown } | null)?.id ?? value)
    .filter((value): value is string => typeof value === 'string' && nodeId.test(value));
  return [typeof kind === 'string' && kinds.has(kind) ? kind : 'a task of an unknown kind', ...ids].join(' ');
}
