import type { ConferenceId, Id, Refusal } from '@wikicon/schema';
import type { Viewer } from '../authority/viewer.ts';
import type { Action } from '../dynamo/transaction.ts';
import type { Task } from '../jobs/tasks.ts';
import type { AuditData } from '../rows/audit.ts';
import type { Left } from '../rows/undo.ts';

/**
 * One write, of whatever kind: load → decide → commit (execute.ts). A command holds no state, so that all of it can be
 * done again when others wrote in between.
 */
export interface Command<Loaded = unknown, Result extends Changeset = Changeset> {
  readonly idempotencyKey: string | null;
  /** The input that the idempotency key must come with again. */
  readonly input: unknown;
  readonly reason: string | null;
  readonly at: Date;
  /** Reads at once what the decision depends on, beside the question who asks. */
  load(): Promise<Loaded>;
  /** Authorizes, and says what is to be written. Reads that only some may cause are made here. */
  decide(viewer: Viewer, loaded: Loaded): Promise<Result | Refusal>;
}

/** The changes that a command makes, whole or not at all. */
export interface Changeset {
  readonly actions: readonly Action[];
  /** The entry of the audit; null where nothing was changed. */
  readonly entry: Entry | null;
  readonly node: Id;
  readonly isDeletion: boolean;
  /** The tasks that follow, once it is written. */
  readonly tasks: readonly Task[];
}

export interface Entry extends Pick<AuditData, 'action' | 'changes' | 'undoes'> {
  /** The conference whose log it stands in; null for the log of what belongs to no conference. */
  readonly conference: ConferenceId | null;
  readonly left?: Left;
}

export const isRefusal = (outcome: Changeset | Refusal): outcome is Refusal => 'kind' in outcome;
