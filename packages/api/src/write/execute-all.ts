import { invalid, type Refusal } from '@wikicon/schema';
import { batched } from '../dynamo/batched.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action, Transactor } from '../dynamo/transaction.ts';
import type { Identity } from '../authority/viewer.ts';
import { distinct, jobRow, type Task } from '../jobs/tasks.ts';
import { sizeProblems, takenName } from '../rows/actions.ts';
import { idempotencyRecord, idempotencyRow } from '../rows/idempotency.ts';
import { packed, type Pack } from '../rows/pack.ts';
import { isRefusal } from './command.ts';
import { commit } from './commit.ts';
import { maxRounds, recorded } from './execute.ts';
import { nodeCommand } from './node-command.ts';
import type { Plan } from './plan.ts';

interface Needs {
  /** Reads what was written a moment ago. */
  readonly table: Table;
  readonly transactor: Transactor;
  /** The operator, who sees everything. */
  readonly identity: Identity;
}

/** One of many writes; what stands beside it is written with it or not at all. */
export interface BulkWrite {
  readonly plan: Plan;
  readonly beside: readonly Action[];
}

/** The outcome of a write: no refusal, or why it was not done. */
export interface BulkResult<Of extends BulkWrite> {
  readonly write: Of;
  readonly refusal: Refusal | null;
}

/** The number of writes that are read and decided at once. */
const chunkSize = 60;

const overtaken: Refusal = { kind: 'NotAllowed', why: 'Others changed the same rows again and again. Try it later.' };

/** The idempotency record, and the job. */
const reserved = 2;

/**
 * Executes the commands of many writes, as many of them in a transaction as fit. A write names only nodes that stood
 * there before. What follows them is left as jobs.
 */
export async function* executeAll<Of extends BulkWrite>(
  needs: Needs,
  writes: readonly Of[],
): AsyncGenerator<BulkResult<Of>> {
  for (let at = 0; at < writes.length; at += chunkSize) yield* executeChunk(needs, writes.slice(at, at + chunkSize), 1);
}

interface Decided<Of> {
  readonly write: Of;
  readonly actions: readonly Action[];
  readonly tasks: readonly Task[];
}

async function* executeChunk<Of extends BulkWrite>(
  needs: Needs,
  writes: readonly Of[],
  round: number,
): AsyncGenerator<BulkResult<Of>> {
  // From the second round on it is one write alone.
  if (round > maxRounds) {
    yield* writes.map((write): BulkResult<Of> => ({ write, refusal: overtaken }));
    return;
  }
  const decided = await decideAll(needs, writes);
  yield* decided.filter((one) => 'refusal' in one);
  for (const pack of packed(
    decided.filter((one) => 'tasks' in one),
    reserved,
  )) {
    const changed = await commitPack(needs, pack);
    const refusal = changed !== null && pack.members.length === 1 ? takenName(changed) : null;
    if (changed === null || refusal !== null)
      yield* pack.members.map(({ write }): BulkResult<Of> => ({ write, refusal }));
    // Alone, a write that others came before does not hinder the rest.
    else for (const { write } of pack.members) yield* executeChunk(needs, [write], round + 1);
  }
}

async function decideAll<Of extends BulkWrite>(
  { table, identity }: Needs,
  writes: readonly Of[],
): Promise<(Decided<Of> | BulkResult<Of>)[]> {
  const needs = { table: batched(table), identity, isShown: async () => true };
  const viewer = await identity.viewer();
  if (viewer === null) return writes.map((write) => ({ write, refusal: { kind: 'NotSignedIn' } }));
  return Promise.all(
    writes.map(async (write) => {
      const command = nodeCommand(needs, write.plan);
      const changeset = await command.decide(viewer, await command.load());
      if (isRefusal(changeset)) return { write, refusal: changeset };
      const audit = recorded(viewer, command, changeset, 'IMPORT').rows.map((put): Action => ({ put }));
      const actions = [...changeset.actions, ...write.beside, ...audit];
      const problems = sizeProblems(actions, reserved);
      return problems.length > 0 ? { write, refusal: invalid(problems) } : { write, actions, tasks: changeset.tasks };
    }),
  );
}

/** @returns null when it was written, or the actions that found their rows otherwise than they were read */
async function commitPack<Of extends BulkWrite>(
  needs: Needs,
  { members, actions }: Pack<Decided<Of>>,
): Promise<readonly Action[] | null> {
  const { id, at } = members[0]!.write.plan;
  const record = idempotencyRecord(needs.identity.person!, null, null);
  const tasks = distinct(members.flatMap((member) => member.tasks));
  const outcome = await commit(needs, record, [
    ...actions.values(),
    { put: idempotencyRow(record, { node: id, isDeletion: false }, at), when: 'absent' },
    ...(tasks.length > 0 ? [{ put: jobRow(tasks, at) }] : []),
  ]);
  return outcome.kind === 'changed' ? outcome.actions : null;
}
