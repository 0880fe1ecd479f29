import type { ConferenceId, Id } from '../kernel/ids.ts';
import type { Room, Venue } from '../nouns/place.ts';
import type { SessionType, Source, Topic } from '../nouns/reference-data.ts';

/** The nodes that a conference's sessions and facts refer to: few, small, and read together. */
export interface ReferenceDataService {
  venues(conference: ConferenceId): Promise<Venue[]>;
  roomsOf(venue: Id<'ven'>): Promise<Room[]>;
  topics(conference: ConferenceId): Promise<Topic[]>;
  sessionTypes(conference: ConferenceId): Promise<SessionType[]>;
  sources(conference: ConferenceId): Promise<Source[]>;
  /** Returns when any of the nodes last changed; null without any. */
  changedAt(conference: ConferenceId): Promise<string | null>;
}
