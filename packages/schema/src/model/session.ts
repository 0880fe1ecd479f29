import type { SessionId } from '../kernel/ids.ts';
import type { LanguageTag, Localized } from '../kernel/language/tags.ts';
import type { EventStatus, SpeakerRole } from '../kernel/vocabulary/words.ts';
import type { Card } from './card.ts';
import type { SessionType, Room, Topic } from './catalogue.ts';
import type { Conference } from './conference.ts';
import type { Organization } from './organization.ts';
import type { Person } from './person.ts';

/** A time in the program; `day` is the conference's own, the instants are UTC. */
export interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly day: string;
  readonly room: Card<Room> | null;
}

/** A person on stage, and the organizations that they stood for there. */
export interface Speaker {
  readonly person: Card<Person>;
  readonly role: SpeakerRole;
  readonly representing: readonly Card<Organization>[];
}

/** A session has at most 30 named speakers, presenters first; its abstract is read apart from it. */
export interface Session {
  readonly id: SessionId;
  readonly conference: Card<Conference>;
  readonly title: Localized;
  readonly isTitleDescriptive: boolean;
  readonly type: Card<SessionType> | null;
  readonly topics: readonly Card<Topic>[];
  readonly spokenLanguages: readonly LanguageTag[];
  readonly interpretationLanguages: readonly LanguageTag[];
  readonly status: EventStatus;
  readonly slot: Slot | null;
  readonly speakers: readonly Speaker[];
  readonly unnamedSpeakerCount: number | null;
  /** How many people are expected, where anybody knows; for the team that makes the program alone. */
  readonly expectedAttendance?: number | null;
  readonly updatedAt: string;
}

export const maxSpeakers = 30;
