import type { Refusal } from '@wikicon/schema';
import type { Store } from '../../dynamo/store.ts';
import { operator } from '../../identity/operator.ts';
import { runLeftJobs } from '../../jobs/run.ts';
import { writeAll } from '../../write/bulk.ts';
import type { Intent } from './intent.ts';
import { phasesOf, type ImportPlan } from './plan/plan.ts';
import type { Remark } from './remarks.ts';

/** Called with how many of all writes are done. */
export type Progress = (done: number, all: number) => void;

/**
 * Writes a plan in transactions, each of them whole: whenever it ends early, planning anew goes on where it ended.
 *
 * @returns what was refused, because somebody else wrote at the same time
 */
export async function carryOutImport(store: Store, plan: ImportPlan, progress: Progress): Promise<readonly Remark[]> {
  const phases = phasesOf(plan);
  const all = phases.flat().filter(({ write }) => write !== null).length;
  const refused: Remark[] = [];
  let done = 0;
  for (const phase of phases) {
    const writes = phase.flatMap(({ write, place }) => (write === null ? [] : [{ ...write, place }]));
    for await (const { write, refusal } of writeAll({ ...store, identity: operator }, writes)) {
      if (refusal !== null) refused.push({ place: write.place, message: wordsFor(refusal) });
      progress((done += 1), all);
    }
    await remember(store, phase);
  }
  await runLeftJobs(store);
  return refused;
}

/** What changed in the file and is as it says already. */
async function remember({ writer }: Store, phase: readonly Intent[]): Promise<void> {
  const rows = phase.flatMap((intent) => intent.remember.flatMap((action) => ('put' in action ? [action.put] : [])));
  await writer.put(rows);
}

function wordsFor(refusal: Refusal): string {
  if (refusal.kind === 'InvalidInput')
    return refusal.problems.map(({ field, message }) => `${field}: ${message}`).join(' ');
  if (refusal.kind === 'NotAllowed') return refusal.why;
  return 'Somebody changed it at the same time. Bring the file in again.';
}
