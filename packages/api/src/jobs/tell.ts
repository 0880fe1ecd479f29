import type { Row } from '../dynamo/row.ts';
import type { Log } from '../kernel/log.ts';
import type { Outcome } from './run.ts';

/** Tells operators of what an attempt left undone: the job's key, and errors without their messages. */
export function logOutcome(log: Log, { sk: job }: Row, { errors, isDead }: Outcome): void {
  for (const error of errors) log('error', 'a task was left undone', { error, job });
  if (isDead) log('error', 'a job is a dead letter', { job });
}
