import type { ConferenceRole } from '../kernel/vocabulary/words.ts';

/** Those who may do something: people with a role in the conference, or in a relation to the node itself. */
export type Grant =
  | ConferenceRole
  /** Everybody who is signed in. */
  | 'SIGNED_IN'
  /** The person whose profile it is. */
  | 'SELF'
  /** Organizers of the conference on whose behalf the node was made; for a profile, until its person has signed in. */
  | 'STEWARD';

/** Seen by everybody who sees its conference, from the instant on that a field holds; until then by a few. */
export interface Scheduled<Field extends string = string> {
  readonly from: Field;
  readonly before: readonly Grant[];
}

/** The readers of a node. */
export type NodeReaders<Field extends string = string> =
  | 'EVERYBODY'
  /** Those who see the conference that owns it: everybody once it is published, its team before. */
  | 'WITH_CONFERENCE'
  /** Those who see its conference, once the program of that is published too; its team before. */
  | 'WITH_PROGRAM'
  /** Everybody once they are listed somewhere; before, themselves and those who work with them. */
  | 'AS_CHOSEN'
  | Scheduled<Field>;
