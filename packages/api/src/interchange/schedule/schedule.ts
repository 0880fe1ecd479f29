import type { EventStatus, LanguageTag, Localized, SpeakerRole } from '@wikicon/schema';
import type { Diagnostic } from '../../kernel/diagnostic.ts';

export const scheduleFormats = {
  'schedule-xml': 'schedule.xml of frab, pretalx and their relatives',
  'schedule-json': 'schedule.json, version 1',
  'schedule-json-2': 'schedule.json, version 2',
  opass: 'session.json of OPass, as COSCUP and SITCON publish it',
  icalendar: 'a calendar (RFC 5545)',
  csv: 'a table, with a mapping where its columns have other names',
} as const;
export type ScheduleFormat = keyof typeof scheduleFormats;

/** Something that a file names; its key is the same in every version of the file. */
interface Keyed {
  readonly key: string;
  /** Its first place in the file. */
  readonly place: string;
}

export interface FileNamed extends Keyed {
  readonly name: Localized;
}

export interface FileRoom extends FileNamed {
  readonly capacity: number | null;
}

/** A thing that may have had another key in an earlier version of the file, as before its id stood there twice. */
interface Rekeyed extends Keyed {
  readonly formerKeys: readonly string[];
}

export interface FilePerson extends Rekeyed {
  /** As the file writes it. */
  readonly name: string;
  readonly about: Localized | null;
}

export interface FileSession extends Rekeyed {
  readonly title: Localized;
  readonly abstract: Localized | null;
  /** Instants; null for what has no time. */
  readonly slot: { readonly startsAt: string; readonly endsAt: string; readonly room: FileRoom | null } | null;
  /** Undefined where the format knows of no such thing. */
  readonly type: FileNamed | null | undefined;
  readonly topics: readonly FileNamed[] | undefined;
  readonly spokenLanguages: readonly LanguageTag[];
  readonly status: EventStatus;
  readonly speakers: readonly FileSpeaker[] | undefined;
}

export interface FileSpeaker {
  readonly person: FilePerson;
  readonly role: SpeakerRole;
}

/** The conference itself as a file tells of it. */
export interface FileConference {
  /** Its place in the file. */
  readonly place: string;
  readonly title: string | null;
  /** Days, both included. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly timeZone: string | null;
  /** The zone or offset that all its times have; null where they differ, or say none. */
  readonly shownZone: string | null;
  readonly venue: string | null;
}

/** The conference of a file that tells nothing of it. */
export const unknownConference: FileConference = {
  place: 'conference',
  title: null,
  startsOn: null,
  endsOn: null,
  timeZone: null,
  shownZone: null,
  venue: null,
};

/** A schedule as its file tells it, whatever its format. */
export interface Schedule {
  readonly format: ScheduleFormat;
  readonly conference: FileConference;
  readonly rooms: readonly FileRoom[];
  readonly topics: readonly FileNamed[];
  readonly types: readonly FileNamed[];
  readonly people: readonly FilePerson[];
  readonly sessions: readonly FileSession[];
  readonly warnings: readonly Diagnostic[];
}

/** The values that a reader has to suppose where a file is silent. */
export interface Suppositions {
  /** The zone of the conference that the file is for; null where it is not known yet. */
  readonly timeZone: string | null;
  /** The languages of the conference, the main one first. */
  readonly languages: readonly LanguageTag[];
}
