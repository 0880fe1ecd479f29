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
  | { readonly kind: 'BlockingConflicts'; readonly conflicts: readonly Conflict[] };

/** A node as it is after the write. */
export interface Written<Node = AnyNode> {
  readonly kind: 'Written';
  readonly node: Node;
}

export interface Deleted {
  readonly kind: 'Deleted';
  readonly deletedId: Id;
}

export const refused = (refusal: Refusal): Refusal => refusal;

export const invalid = (problems: readonly Problem[]): Refusal => ({ kind: 'InvalidInput', problems });

export const isRefusal = (result: { readonly kind: string }): result is Refusal =>
  result.kind !== 'Written' && result.kind !== 'Deleted';
