import type { ConferenceId, Id } from '../kernel/ids.ts';
import type { Room, Venue } from '../nouns/place.ts';
import type { SessionType, Source, Topic } from '../nouns/reference-data.ts';

/** What the sessions and facts of a conference refer to: few, small, and read together. */
export interface ReferenceDataService {
  venues(conference: ConferenceId): Promise<Venue[]>;
  roomsOf(venue: Id<'ven'>): Promise<Room[]>;
  topics(conference: ConferenceId): Promise<Topic[]>;
  sessionTypes(conference: ConferenceId): Promise<SessionType[]>;
  sources(conference: ConferenceId): Promise<Source[]>;
  /** When any node of it last changed; null when it is empty. */
  changedAt(conference: ConferenceId): Promise<string | null>;
}
