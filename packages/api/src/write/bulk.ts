import { invalid, type Refusal } from '@wikicon/schema';
import { batched } from '../dynamo/batched.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action, Transactor } from '../dynamo/transaction.ts';
import type { Identity } from '../authority/viewer.ts';
import { distinct, jobRow, type Task } from '../jobs/tasks.ts';
import { sizeProblems, takenName } from '../rows/actions.ts';
import { commit } from './commit.ts';
import { draftOf } from './draft.ts';
import { entryOf } from './entry.ts';
import { gather } from './gather.ts';
import { nounOf } from '../nouns/registry.ts';
import { operationOf, operationRow } from '../rows/idempotency.ts';
import { packed, type Pack } from '../rows/pack.ts';
import type { Plan } from './plan.ts';

export interface BulkNeeds {
  /** Reads what was written a moment ago. */
  readonly table: Table;
  readonly transactor: Transactor;
  readonly identity: Identity;
}

/** One of many writes; what stands beside it is written with it or not at all. */
export interface BulkWrite {
  readonly plan: Plan;
  readonly beside: readonly Action[];
}

/** What became of a write: null, or why it was not done. */
export interface BulkResult<Of extends BulkWrite> {
  readonly write: Of;
  readonly refusal: Refusal | null;
}

/** What is read and judged at once. */
const chunkSize = 60;
const maxRounds = 8;

const overtaken: Refusal = { kind: 'NotAllowed', why: 'Others changed the same rows again and again. Try it later.' };

/** The marker, and the job. */
const reserved = 2;

/**
 * Carries out many writes by the same rules as one, as many of them in a transaction as fit. A write names only nodes
 * that stood there before. What follows them is left as jobs.
 */
export async function* writeAll<Of extends BulkWrite>(
  needs: BulkNeeds,
  writes: readonly Of[],
): AsyncGenerator<BulkResult<Of>> {
  for (let at = 0; at < writes.length; at += chunkSize) yield* writeChunk(needs, writes.slice(at, at + chunkSize), 1);
}

interface Drafted<Of> {
  readonly write: Of;
  readonly actions: readonly Action[];
  readonly tasks: readonly Task[];
}

async function* writeChunk<Of extends BulkWrite>(
  needs: BulkNeeds,
  writes: readonly Of[],
  round: number,
): AsyncGenerator<BulkResult<Of>> {
  // From the second round on it is one write alone.
  if (round > maxRounds) {
    yield* writes.map((write): BulkResult<Of> => ({ write, refusal: overtaken }));
    return;
  }
  const drafts = await draftAll(needs, writes);
  yield* drafts.filter((draft) => 'refusal' in draft);
  for (const pack of packed(
    drafts.filter((draft) => 'tasks' in draft),
    reserved,
  )) {
    const changed = await commitPack(needs, pack);
    const refusal = changed !== null && pack.members.length === 1 ? takenName(changed) : null;
    if (changed === null || refusal !== null)
      yield* pack.members.map(({ write }): BulkResult<Of> => ({ write, refusal }));
    // Alone, a write that others came before does not hinder the rest.
    else for (const { write } of pack.members) yield* writeChunk(needs, [write], round + 1);
  }
}

async function draftAll<Of extends BulkWrite>(
  { table, identity }: BulkNeeds,
  writes: readonly Of[],
): Promise<(Drafted<Of> | BulkResult<Of>)[]> {
  const once = batched(table);
  return Promise.all(
    writes.map(async (write) => {
      const { plan, beside } = write;
      const noun = nounOf(plan.id);
      const operation = operationOf(identity.person!, plan.idempotencyKey, plan.input);
      const found = await gather({ table: once, identity }, plan, operation);
      const draft = draftOf(plan, noun, found);
      if (draft.refusal !== null) return { write, refusal: draft.refusal };
      const { audit, tasks } = entryOf(plan, noun, found, draft);
      const actions = [...draft.actions, ...beside, ...audit.map((put): Action => ({ put }))];
      const problems = sizeProblems(actions, reserved);
      return problems.length > 0 ? { write, refusal: invalid(problems) } : { write, actions, tasks };
    }),
  );
}

/** @returns null when it was written, or the actions that found their rows otherwise than they were read */
async function commitPack<Of extends BulkWrite>(
  needs: BulkNeeds,
  { members, actions }: Pack<Drafted<Of>>,
): Promise<readonly Action[] | null> {
  const { id, at } = members[0]!.write.plan;
  const operation = operationOf(needs.identity.person!, null, null);
  const tasks = distinct(members.flatMap((member) => member.tasks));
  const outcome = await commit(needs, operation, [
    ...actions.values(),
    { put: operationRow(operation, { id, isDeletion: false }, at), when: 'absent' },
    ...(tasks.length > 0 ? [{ put: jobRow(tasks, at) }] : []),
  ]);
  return outcome.kind === 'changed' ? outcome.actions : null;
}
