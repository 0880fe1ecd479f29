import type { ConferenceId, Id, PersonId } from '@wikicon/schema';
import { newRow, reference } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { anything, flag, list, nullable, optional, parser, shape, text } from '../dynamo/shape.ts';
import { id } from './checks.ts';
import { personKey, usernameKey, type StoredPerson } from './person.ts';

/** A merge can be undone for so many days. */
export const undoDays = 30;

/** Stands in the place of the profile that was merged: whoever saw it is led to the one that is left. */
export interface MergedData extends Pick<StoredPerson, 'id' | 'isPublic' | 'steward'> {
  readonly mergedInto: PersonId;
}

const merged = { id: id('per'), isPublic: flag, steward: nullable(id('con')), mergedInto: id('per') } as const;

export const mergedFrom = parser(shape<MergedData>(merged));

export const isMerged = (row: Pick<Row, 'type'> | null | undefined): boolean => row?.type === 'MergedPerson';

/** The row of a profile; null where somebody stood there who was merged. */
export const profileOnly = (row: Row | null | undefined): Row | null => (row == null || isMerged(row) ? null : row);

const whoSaw = ({ id: old, isPublic, steward }: StoredPerson, mergedInto: PersonId): MergedData => ({
  id: old,
  isPublic,
  steward,
  mergedInto,
});

export const mergedRow = (person: StoredPerson, into: PersonId, at: string): Row =>
  newRow('MergedPerson', personKey(person.id), whoSaw(person, into), at);

/** The user name of a profile that was merged into one with another name: its address still leads on. */
export function formerUsernameRow(person: StoredPerson, into: PersonId, at: string): Row | null {
  const key = person.username === null ? null : usernameKey(person.username);
  return key && newRow('FormerUsername', key, whoSaw(person, into), at);
}

export const isFormer = (row: Pick<Row, 'type'> | null | undefined): boolean => row?.type === 'FormerUsername';

/** The prefix of what a person knows of those who were merged into them. */
export const mergePrefix = 'MERGED#';

/** That somebody was merged into a person: who did it, and whose consent it had. */
export interface MergeData {
  readonly merged: PersonId;
  readonly by: PersonId;
  readonly at: string;
  /** The conferences in which they stood: their organizers may undo it. */
  readonly conferences: readonly ConferenceId[];
  readonly username: string | null;
}

export const mergeFrom = parser(
  shape<MergeData>({
    merged: id('per'),
    by: id('per'),
    at: text,
    conferences: list(id('con')),
    username: nullable(text),
  }),
);

export const mergeKey = (into: PersonId, merged: PersonId): Key => ({
  pk: reference(into),
  sk: `${mergePrefix}${merged}`,
});

export const mergeRow = (into: PersonId, data: MergeData): Row =>
  newRow('Merge', mergeKey(into, data.merged), data, data.at);

/** What a merge changed in one node: what an undo needs to know. It goes when no undo can ask for it any more. */
export interface MovedData {
  /** Places in the lists and fields of a node. */
  readonly places?: unknown;
  /** Statements and choices of a part in a conference. */
  readonly part?: unknown;
  /** The profile that was merged, and what the other one took over of it. */
  readonly profile?: unknown;
}

export const movedFrom = parser(
  shape<MovedData>({ places: optional(anything), part: optional(anything), profile: optional(anything) }),
);

export const movedPrefix = (merged: PersonId): string => `${mergePrefix}${merged}#`;

export const movedKey = (into: PersonId, merged: PersonId, node: Id): Key => ({
  pk: reference(into),
  sk: `${movedPrefix(merged)}${node}`,
});

export const movedNode = ({ sk }: Pick<Row, 'sk'>): Id => sk.slice(sk.lastIndexOf('#') + 1) as Id;

export const movedRow = (key: Key, data: MovedData, at: Date): Row => ({
  ...newRow('Moved', key, data, at.toISOString()),
  expiresAt: Math.floor(at.getTime() / 1_000) + (undoDays + 1) * 86_400,
});

/** What a person was asked: whether a profile that nobody has signed in to is theirs too. */
export interface ProposalData {
  readonly other: PersonId;
  readonly by: PersonId;
  readonly at: string;
  readonly reason: string | null;
  /** The conferences in whose name it was asked: a consent holds as long as the profile stands in no other. */
  readonly conferences: readonly ConferenceId[];
}

export const proposalFrom = parser(
  shape<ProposalData>({
    other: id('per'),
    by: id('per'),
    at: text,
    reason: nullable(text),
    conferences: list(id('con')),
  }),
);

export const proposalPrefix = 'PROPOSED#';

export const proposalKey = (person: PersonId, other: PersonId): Key => ({
  pk: reference(person),
  sk: `${proposalPrefix}${other}`,
});

export const proposalRow = (person: PersonId, data: ProposalData): Row =>
  newRow('MergeProposal', proposalKey(person, data.other), data, data.at);
