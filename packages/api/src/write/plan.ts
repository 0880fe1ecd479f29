import type { ConferenceId, Id, WritableName } from '@wikicon/schema';
import type { Action } from '../authority/rules.ts';
import type { DeletedData } from '../rows/undo.ts';

/** A write that was checked as far as the input alone says, and not yet against the graph. */
export interface Plan {
  readonly name: WritableName;
  readonly action: Action;
  /** Of a new node too: it is given before anything is written. */
  readonly id: Id;
  /** The conference that the input says or the id holds: the owner, or the one on whose behalf. */
  readonly place: ConferenceId | null;
  readonly expectedVersion: number | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** The nodes that the values name, and where. */
  readonly names: ReadonlyMap<Id, string>;
  readonly reason: string | null;
  readonly idempotencyKey: string | null;
  /** The input that the idempotency key must come with again. */
  readonly input: unknown;
  readonly at: Date;
  /** Of a node that is made again under its old id. */
  readonly former?: Former;
}

/** What is left of a node that was deleted. */
export type Former = Pick<DeletedData, 'version' | 'privateVersion' | 'position'>;
