import { unavailable, type ConferenceId, type Control, type Id, type Refusal } from '@wikicon/schema';
import type { Action } from '../dynamo/transaction.ts';
import type { Identity, Viewer } from '../authority/viewer.ts';
import type { Store } from '../dynamo/store.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { jobRow, type Task } from '../jobs/tasks.ts';
import { auditRows, type AuditData, type Change } from '../rows/audit.ts';
import { commit } from './commit.ts';
import { controlProblems, reasonOf, refuseInput } from './control.ts';
import { operationOf, operationRow, type OperationData } from '../rows/idempotency.ts';

export interface PerformNeeds {
  /** Reads what was written a moment ago. */
  readonly store: Store;
  readonly identity: Identity;
  readonly jobs: Jobs;
  readonly clock: () => Date;
  readonly onWritten: () => void;
}

/** What is to be written, from what was just read; or why nothing is. */
export type Step =
  | { readonly refusal: Refusal }
  | {
      readonly actions: readonly Action[];
      readonly changes: readonly Change[];
      readonly action?: AuditData['action'];
      readonly tasks?: readonly Task[];
    };

export interface Performance {
  readonly control: Control;
  /** What the idempotency key must come with again. */
  readonly input: unknown;
  readonly about: { readonly node: Id; readonly conference: ConferenceId | null };
  /** Reads, judges and says what to write; called again when others came between. */
  step(viewer: Viewer): Promise<Step>;
}

/** It was done, now or by an earlier call with the same key: then whoever asks may not see it any more. */
interface Performed {
  readonly kind: 'performed';
  readonly isAgain: boolean;
}

const maxRounds = 8;

/** A write of what is no noun of its own: once, whole, recognized when its answer was lost, and in the audit. */
export async function perform(
  { store, identity, jobs, clock, onWritten }: PerformNeeds,
  { control, input, about, step }: Performance,
): Promise<Performed | Refusal> {
  if (identity.person === null) return { kind: 'NotSignedIn' };
  const problems = controlProblems(control);
  if (problems.length > 0) return refuseInput(identity, problems);
  const operation = operationOf(identity.person, control.idempotencyKey ?? null, input);
  for (let round = 1; round <= maxRounds; round += 1) {
    const [viewer, marker] = await Promise.all([
      identity.viewer(),
      control.idempotencyKey == null ? null : store.table.get(operation.key),
    ]);
    if (viewer === null) return { kind: 'NotSignedIn' };
    if (marker !== null) return again(marker.data as OperationData);
    const next = await step(viewer);
    if ('refusal' in next) return next.refusal;
    const at = clock();
    const { actions, changes, action = 'UPDATE', tasks = [] } = next;
    const job = tasks.length > 0 ? jobRow(tasks, at) : null;
    const entry = { actor: viewer.person, action, node: about.node, reason: reasonOf(control), changes };
    const outcome = await commit({ table: store.table, transactor: store.transactor }, operation, [
      ...actions,
      { put: operationRow(operation, { id: about.node, isDeletion: action === 'DELETE' }, at), when: 'absent' },
      ...auditRows(entry, about.conference, at).map((put): Action => ({ put })),
      ...(job === null ? [] : [{ put: job }]),
    ]);
    if (outcome.kind === 'changed') continue;
    if (outcome.kind === 'known') return again(outcome.data);
    onWritten();
    if (job !== null) jobs.begin(job);
    return { kind: 'performed', isAgain: false };
  }
  throw unavailable();

  function again(known: OperationData): Performed | Refusal {
    return known.input === operation.input ? { kind: 'performed', isAgain: true } : { kind: 'KeyReused' };
  }
}
