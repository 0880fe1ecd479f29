import type { ConferenceId, Id, Refusal } from '@wikicon/schema';
import { conferencePartition } from '../../dynamo/compose.ts';
import { rehearsalOf } from '../../dynamo/rehearsal.ts';
import { remakeDigest } from '../../digest/remake.ts';
import type { Store } from '../../dynamo/store.ts';
import type { Table } from '../../dynamo/table.ts';
import type { Identity } from '../../authority/viewer.ts';
import { runLeftJobs } from '../../jobs/run.ts';
import { executeAll } from '../../write/execute-all.ts';
import type { Intent } from '../plan/intent.ts';
import type { Known } from '../plan/known.ts';
import { phasesOf, type ImportPlan } from '../plan/plan.ts';
import { FileProblems, Unfinished, type Diagnostic, type Said } from '../../kernel/diagnostic.ts';
import { says, saysBroken } from '../text/says.ts';

/** Called with how many of all writes are done. */
export type Progress = (done: number, all: number) => void;

interface CarryOut {
  readonly store: Store;
  /** The one who writes. */
  readonly identity: Identity;
  readonly plan: ImportPlan;
  readonly progress: Progress;
  /** Is told of what follows from writes and is left undone. */
  readonly warn: (place: string, said: Said) => void;
}

/** A write that was refused, and why. */
export interface Refused extends Diagnostic {
  readonly id: Id;
}

/**
 * Tries a plan by all rules of writing, and writes nothing.
 *
 * @returns what would be refused
 */
export async function rehearse(table: Table | null, { conference, rows }: Known, plan: ImportPlan, identity: Identity) {
  const store = rehearsalOf({ table, partition: conferencePartition(conference.id), rows });
  for (const phase of phasesOf(plan)) {
    const refused = await writePhase(store, identity, phase);
    // Writes that name something refused would be refused for that alone.
    if (refused.length > 0) return refused;
  }
  return [];
}

/**
 * Writes a plan in transactions, each of them whole: whenever it ends early, planning anew goes on where it ended.
 *
 * @returns what was refused, because somebody else wrote at the same time
 * @throws FileProblems when the conference itself was refused: nothing is written then
 * @throws Unfinished when it ended early
 */
export async function carryOutImport({ store, identity, plan, progress, warn }: CarryOut): Promise<readonly Refused[]> {
  const phases = phasesOf(plan);
  const all = phases.flat().filter(({ write }) => write !== null).length;
  const refused: Refused[] = [];
  let [told, done] = [0, 0];
  try {
    for (const phase of phases) {
      refused.push(
        ...(await writePhase(store, identity, phase, (isDone) => {
          progress((told += 1), all);
          if (isDone) done += 1;
        })),
      );
      if (refused.some(({ id }) => id === plan.conference.id)) throw new FileProblems(refused);
    }
    const left = await runLeftJobs(store);
    // Whoever asks first makes it else.
    if (done > 0) await remakeDigest(store, plan.conference.id as ConferenceId).catch(() => null);
    if (left > 0) warn('jobs', says('JOBS_LEFT', left));
  } catch (error) {
    throw done === 0 ? error : new Unfinished(done, all, error);
  }
  return refused;
}

async function writePhase(
  store: Store,
  identity: Identity,
  phase: readonly Intent[],
  tell: (isDone: boolean) => void = () => undefined,
) {
  const refused: Refused[] = [];
  const writes = phase.flatMap(({ write, place }) => (write === null ? [] : [{ ...write, place }]));
  for await (const { write, refusal } of executeAll({ ...store, identity }, writes)) {
    const { plan, place } = write;
    if (refusal !== null) refused.push(...wordsFor(refusal).map((said) => ({ id: plan.id, place, ...said })));
    tell(refusal === null);
  }
  await remember(store, phase);
  return refused;
}

/** Remembers the changes in the file that are here already. */
async function remember({ writer }: Store, phase: readonly Intent[]): Promise<void> {
  const rows = phase.flatMap((intent) => intent.remember.flatMap((action) => ('put' in action ? [action.put] : [])));
  await writer.put(rows);
}

function wordsFor(refusal: Refusal): readonly Said[] {
  if (refusal.kind === 'InvalidInput') return refusal.problems.map(saysBroken);
  return [refusal.kind === 'NotAllowed' ? says('NOT_ALLOWED', refusal.why) : says('CHANGED_MEANWHILE')];
}
