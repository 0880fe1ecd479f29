import type { Problem } from '../input/problem.ts';
import type { Id } from '../kernel/ids.ts';
import type { AnyNode } from '../model/snapshot.ts';
import type { Conflict } from '../model/conflict.ts';

/** The reason against a write; nothing of it is stored. */
export type Refusal =
  | { readonly kind: 'InvalidInput'; readonly problems: readonly Problem[] }
  | { readonly kind: 'VersionConflict'; readonly current: AnyNode; readonly version: number }
  | { readonly kind: 'NotFound'; readonly id: string }
  | { readonly kind: 'NotSignedIn' }
  | { readonly kind: 'NotAllowed'; readonly why: string }
  | { readonly kind: 'StillReferenced'; readonly by: readonly AnyNode[] }
  | { readonly kind: 'KeyReused' }
  | ChangedSince
  | { readonly kind: 'BlockingConflicts'; readonly conflicts: readonly Conflict[] };

/** What an undo would change was changed again since; nobody's work is taken away unseen. */
export interface ChangedSince {
  readonly kind: 'ChangedSince';
  /** None where it is the node as a whole: it is there again. */
  readonly fields: readonly string[];
  /** The latest entry of the log that changed one of them, for whoever reads the log. */
  readonly latest: string | null;
}

/** A node as it is after the write. */
export interface Written<Node = AnyNode> {
  readonly kind: 'Written';
  readonly node: Node;
  /** By which whoever wrote it takes it back; null where nothing was changed, or it is never taken back. */
  readonly change?: string | null;
}

export interface Deleted {
  readonly kind: 'Deleted';
  readonly deletedId: Id;
  /** As of a node that is written. */
  readonly change?: string | null;
}

export const refused = (refusal: Refusal): Refusal => refusal;

export const invalid = (problems: readonly Problem[]): Refusal => ({ kind: 'InvalidInput', problems });

export const isRefusal = (result: { readonly kind: string }): result is Refusal =>
  result.kind !== 'Written' && result.kind !== 'Deleted';
