import type { Id } from '../kernel/ids.ts';
import type { AnyNode } from '../model/snapshot.ts';
import type { Refusal } from './write-result.ts';
import type { Control } from './write.ts';

export interface UndoInput extends Control {
  /** What a write answered with, or the id of an entry of the log. */
  readonly change: string;
  readonly expectedVersion?: number | null | undefined;
}

/** A change that was taken back. */
export interface Undone {
  readonly kind: 'Undone';
  /** Null where it is gone, because its making was taken back. */
  readonly node: AnyNode | null;
  readonly nodeId: Id;
  /** By which this can be taken back in turn. */
  readonly change: string | null;
  /** Nodes that were named before and are gone. */
  readonly missing: readonly Id[];
  /** People who were named before and are no more. */
  readonly unnamedCount: number;
}

export interface UndoService {
  undo(input: UndoInput): Promise<Undone | Refusal>;
}
