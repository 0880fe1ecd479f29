import type { Conflict } from '@wikicon/schema';
import { isDraft } from '../rows/conference.ts';
import { blockingConflicts } from '../conflicts/blocking.ts';
import type { Table } from '../dynamo/table.ts';
import type { Found } from './gather.ts';
import { refusalOf } from './judge.ts';
import type { Plan } from './plan.ts';

/**
 * What keeps a draft from being published. It is read only for whoever may publish it: to anybody else neither the
 * answer nor its cost says anything of the program.
 */
export async function blockingOf(table: Table, plan: Plan, found: Found): Promise<readonly Conflict[]> {
  const { owner, known } = found;
  if (plan.values['publication'] !== 'PUBLISHED' || owner === null || !isDraft(owner)) return [];
  return known !== null || refusalOf(plan, found) !== null ? [] : blockingConflicts(table, owner);
}
