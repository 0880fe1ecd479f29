import type { AnyNode, Deleted, Id, Refusal, Written } from '@wikicon/schema';
import { blockingConflicts } from '../conflicts/blocking.ts';
import type { Cursors } from '../paging/cursor.ts';
import { loadStored } from '../nouns/registry.ts';
import { referrersOf } from '../projections/referrers.ts';
import type { RecordedWrite } from '../rows/idempotency.ts';
import { isProgramPublic } from '../rows/conference.ts';
import { refusalOf } from './authorize.ts';
import { changesetOf, type NodeChangeset } from './changeset.ts';
import { isRefusal, type Command } from './command.ts';
import { execute, type ExecuteNeeds } from './execute.ts';
import { toldOrganizers } from './hiding.ts';
import { loadContext, type WriteContext } from './load.ts';
import type { Plan } from './plan.ts';
import { sealed } from './sealed.ts';
import { toldReferrers, type ToldNeeds } from './told-referrers.ts';

/** Of conflicts that block. */
const maxTold = 100;

/** The command that writes a node as planned. */
export const nodeCommand = (needs: ToldNeeds, plan: Plan): Command<WriteContext, NodeChangeset> => ({
  ...plan,
  load: () => loadContext(needs, plan),
  async decide(viewer, context) {
    const refusal = refusalOf(viewer, plan, context) ?? (await hindrance(needs, plan, context));
    if (refusal !== null) return refusal;
    const changeset = changesetOf(viewer, plan, context);
    return isRefusal(changeset) || !('isHidden' in plan.values)
      ? changeset
      : toldOrganizers(needs.table, viewer, plan, changeset);
  },
});

/**
 * Returns what keeps a node from being deleted, or a program from becoming public. It is read only for whoever may do
 * that: what it costs would tell everybody else how much of what they do not see there is.
 */
async function hindrance(needs: ToldNeeds, plan: Plan, { owner }: WriteContext): Promise<Refusal | null> {
  if (plan.action === 'delete') {
    const referrers = await referrersOf(plan.id, needs.table);
    if (referrers.length === 0) return null;
    return { kind: 'StillReferenced', by: await toldReferrers(needs, plan.id, referrers) };
  }
  // A draft that goes to the archive is not held up.
  if (plan.id !== owner?.id || plan.values['publication'] === 'ARCHIVED') return null;
  if (isProgramPublic(owner) || !isProgramPublic({ ...owner, ...plan.values })) return null;
  const conflicts = await blockingConflicts(needs.table, owner);
  return conflicts.length === 0 ? null : { kind: 'BlockingConflicts', conflicts: conflicts.slice(0, maxTold) };
}

export interface NodeNeeds extends ExecuteNeeds, ToldNeeds {
  readonly cursors: Cursors;
}

/** Writes a node, and answers with it as it is then. */
export async function writeNode(needs: NodeNeeds, plan: Plan): Promise<Written | Deleted | Refusal> {
  const outcome = await execute(needs, nodeCommand(needs, plan));
  if (outcome.kind === 'Repeated') return answerAgain(needs, outcome.recorded);
  if (outcome.kind !== 'Executed') return outcome;
  const { content } = outcome.changeset;
  const change = sealed(needs.cursors, { person: needs.identity.person! }, outcome.change);
  return content === null
    ? { kind: 'Deleted', deletedId: plan.id, change }
    : { kind: 'Written', node: content, change };
}

/** The same call, sent again: what it did stands in the graph, and is answered as it is there now. */
async function answerAgain(
  { table, identity, cursors, onWritten, isShown }: NodeNeeds,
  { id, isDeletion, change: entry = null }: RecordedWrite,
): Promise<Written | Deleted | Refusal> {
  const change = sealed(cursors, { person: identity.person! }, entry);
  if (isDeletion) return { kind: 'Deleted', deletedId: id, change };
  const stored = await loadStored(id, table);
  onWritten();
  if (stored === null || !(await isShown(id))) return notFound(id);
  // The sender of a repeated call may not see any more what they wrote: what few see is asked for anew.
  return { kind: 'Written', node: { ...stored.content, version: stored.main.version } as AnyNode, change };
}

const notFound = (id: Id): Refusal => ({ kind: 'NotFound', id });
