import type { Id, PersonId, SessionId } from '../kernel/ids.ts';
import type { ConflictRule, Severity } from '../kernel/vocabulary/conflict-words.ts';

/** The severity of a rule; null when it is not looked at. */
export interface RuleSetting {
  readonly rule: ConflictRule;
  readonly severity: Severity | null;
}

/** The severity of each rule for a conference, as its organizers set it; a rule that is null is not looked at. */
export interface ConflictSettings {
  readonly severities: Readonly<Record<ConflictRule, Severity | null>>;
  /** Minutes that a person needs from one room to another. */
  readonly changeMinutes: number;
}

export const defaultSettings: ConflictSettings = {
  severities: {
    ROOM_DOUBLE_BOOKED: 'BLOCKING',
    SPEAKER_DOUBLE_BOOKED: 'BLOCKING',
    OUTSIDE_DAYS: 'BLOCKING',
    TOO_LONG: 'WARNING',
    SHORT_CHANGE: 'NOTE',
    ROOM_TOO_SMALL: 'NOTE',
  },
  changeMinutes: 5,
};

/** The most conflicts that are told of one rule. */
export const maxConflictsOfRule = 1_000;

export interface Conflict {
  readonly rule: ConflictRule;
  readonly severity: Severity;
  /** One session, or two by their ids. */
  readonly sessions: readonly SessionId[];
  readonly room: Id<'rom'> | null;
  readonly person: PersonId | null;
  /** The instants between which it is so. */
  readonly startsAt: string;
  readonly endsAt: string;
}
