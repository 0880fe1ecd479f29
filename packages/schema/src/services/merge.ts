import type { ConferenceId, Id, PersonId } from '../kernel/ids.ts';
import type { AnyNode } from '../model/snapshot.ts';
import type { Refusal } from './write-result.ts';
import type { Control } from './write.ts';

/** What a merge of two profiles would do. */
export interface MergePreview {
  /** The profile that stays. */
  readonly left: { readonly id: PersonId };
  readonly other: { readonly id: PersonId };
  /** True when somebody has signed in to the one that stays, and it is not the viewer. */
  readonly needsConsent: boolean;
  /** True when they were asked already. */
  readonly isAsked: boolean;
  readonly becomesPublic: boolean;
  /** At most 50 of what names the other one. */
  readonly moved: readonly { readonly node: AnyNode; readonly isShared: boolean }[];
  readonly movedCount: number;
  /** Fields of the profile that stays which are filled from the other one, and those of the other one that are lost. */
  readonly taken: readonly string[];
  readonly dropped: readonly string[];
}

/** A merge that can still be undone. */
export interface Merge {
  readonly id: PersonId;
  readonly displayName: string;
  readonly mergedAt: string;
}

/** A question to a person: is this profile theirs too? */
export interface MergeProposal {
  readonly id: PersonId;
  readonly displayName: string;
  readonly username: string | null;
  readonly reason: string | null;
  readonly proposedAt: string;
  readonly conferences: readonly ConferenceId[];
}

export const mergeStates = {
  MERGED: 'Both are one profile.',
  PROPOSED: 'The person who has signed in to one of them is asked.',
  DECLINED: 'The person has said that it is somebody else.',
  UNDONE: 'They are two profiles again.',
} as const;

export interface MergeWritten {
  readonly kind: 'MergePayload';
  readonly state: keyof typeof mergeStates;
  readonly mergedId: Id;
  readonly left: { readonly id: PersonId };
}

export interface MergeInput extends Control {
  readonly from: string;
  readonly into: string;
  readonly fromVersion: number;
  readonly intoVersion: number;
}

/** Makes one profile of two that are one person's, and two again. */
export interface MergeService {
  /** Null for whoever may not merge them. */
  preview(from: string, into: string): Promise<MergePreview | null>;
  /** Those that the viewer may undo; null for nobody. */
  merges(into: string): Promise<readonly Merge[] | null>;
  /** What the viewer is asked; null with an access token. */
  proposals(): Promise<readonly MergeProposal[] | null>;
  merge(input: MergeInput): Promise<MergeWritten | Refusal>;
  answer(input: Control & { readonly id: string; readonly accepts: boolean }): Promise<MergeWritten | Refusal>;
  undo(input: Control & { readonly id: string }): Promise<MergeWritten | Refusal>;
}
