import type { AnyNode, ConferenceId } from '@wikicon/schema';
import type { Row } from '../dynamo/row.ts';
import type { Task } from '../jobs/tasks.ts';
import { auditRows, changesBetween } from '../rows/audit.ts';
import { tasksAfter } from './consequences.ts';
import type { Drafted } from './draft.ts';
import type { Found } from './gather.ts';
import type { Noun } from '../nouns/noun.ts';
import type { Plan } from './plan.ts';

const actions = { create: 'CREATE', update: 'UPDATE', delete: 'DELETE' } as const;

/** What a write leaves beside its node: its entry in the audit, and what is still to be done. One that changes nothing leaves nothing. */
export function entryOf(
  plan: Plan,
  noun: Noun,
  { viewer, stored }: Found,
  { content: after, isPublicChange }: Drafted,
): { readonly audit: readonly Row[]; readonly tasks: readonly Task[] } {
  const before = stored?.content ?? null;
  const actor = viewer!.person;
  const entry = {
    actor,
    action: actions[plan.action],
    node: plan.id,
    reason: plan.reason,
    changes: changesBetween(before, after),
  };
  const log = plan.name === 'Conference' ? (plan.id as ConferenceId) : (plan.place ?? stewardOf(before));
  const isChange = isPublicChange || entry.changes.length > 0;
  return {
    audit: isChange ? auditRows(entry, log, plan.at) : [],
    tasks: isPublicChange ? tasksAfter(plan, noun, before, after, actor) : [],
  };
}

const stewardOf = (node: AnyNode | null): ConferenceId | null =>
  (node as { readonly steward?: ConferenceId | null } | null)?.steward ?? null;
