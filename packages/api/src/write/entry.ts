import type { AnyNode, ConferenceId, PersonId } from '@wikicon/schema';
import type { Row } from '../dynamo/row.ts';
import { tasksAfter, type Task } from '../jobs/tasks.ts';
import { auditRows, changesBetween } from './audit.ts';
import type { Noun } from './noun.ts';
import type { Plan } from './plan.ts';

const actions = { create: 'CREATE', update: 'UPDATE', delete: 'DELETE' } as const;

/** What a write leaves beside its node: its entry in the audit, and what is still to be done. */
export function entryOf(
  plan: Plan,
  noun: Noun,
  actor: PersonId,
  { before, after }: { readonly before: AnyNode | null; readonly after: AnyNode | null },
): { readonly audit: readonly Row[]; readonly tasks: readonly Task[] } {
  const entry = {
    actor,
    action: actions[plan.action],
    node: plan.id,
    reason: plan.reason,
    changes: changesBetween(before, after),
  };
  const log = plan.name === 'Conference' ? (plan.id as ConferenceId) : (plan.place ?? stewardOf(before));
  return { audit: auditRows(entry, log, plan.at), tasks: tasksAfter(plan, noun, before, after, actor) };
}

const stewardOf = (node: AnyNode | null): ConferenceId | null =>
  (node as { readonly steward?: ConferenceId | null } | null)?.steward ?? null;
