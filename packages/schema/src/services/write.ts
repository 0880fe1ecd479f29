import type { NodeTypeName } from '../kernel/ids.ts';
import type { ProgramPublication, Publication } from '../kernel/vocabulary/words.ts';
import type { Deleted, Refusal, Written } from './write-result.ts';

/** Nouns that clients write; what a new one belongs to stands in the input beside its fields. */
export type WritableName = NodeTypeName;

/** The inputs of every change beside its fields. */
export interface Control {
  /** Sent again with the same input, it gives the same answer and is done once. */
  readonly idempotencyKey?: string | null | undefined;
  /** The reason, for the audit. */
  readonly reason?: string | null | undefined;
}

export interface CreateInput extends Control {
  /** The conference of the node; a conference has none. */
  readonly conference?: string | null | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface UpdateInput extends Control {
  readonly id: string;
  readonly expectedVersion: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface DeleteInput extends Control {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Every write: checked, authorized, and done whole or not at all. */
export interface WriteService {
  create(noun: WritableName, input: CreateInput): Promise<Written | Refusal>;
  update(noun: WritableName, input: UpdateInput): Promise<Written | Refusal>;
  setPublication(
    input: Control & { readonly id: string; readonly expectedVersion: number; readonly publication: Publication },
  ): Promise<Written | Refusal>;
  setProgramPublication(
    input: Control & {
      readonly id: string;
      readonly expectedVersion: number;
      readonly programPublication: ProgramPublication;
    },
  ): Promise<Written | Refusal>;
  hide(
    input: Control & { readonly id: string; readonly expectedVersion: number; readonly reason: string },
  ): Promise<Written | Refusal>;
  unhide(input: Control & { readonly id: string; readonly expectedVersion: number }): Promise<Written | Refusal>;
  remove(noun: WritableName, input: DeleteInput): Promise<Deleted | Refusal>;
}
