import { required } from '../input/field.ts';
import * as kit from '../input/kit.ts';
import { EventStatus, SpeakerRole } from '../kernel/vocabulary/vocabularies.ts';
import type { SpeakerRole as Role } from '../kernel/vocabulary/words.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { noun, type Model, type ValuesOf } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { program } from '../noun/grants.ts';
import type { Conference } from './conference.ts';
import type { Organization } from './organization.ts';
import type { Person } from './person.ts';
import { stillNamed } from './phrases.ts';
import type { Room } from './place.ts';

export const maxSpeakers = 30;

const speaker = {
  person: required(kit.id('The person on stage.', 'per')),
  role: required(kit.oneOf(SpeakerRole, 'What they do in the session.')),
  representing: kit.ids('The organizations that they stand for there.', 'aff', 'ins'),
};

const slot = {
  startsAt: required(
    kit.scalar(
      'DateTime',
      'When it begins, within the days of the conference or in the night after them, before 6 in the morning.',
    ),
  ),
  endsAt: required(kit.scalar('DateTime', 'When it ends, at most 24 hours later.')),
  room: kit.id('The room, one of the same conference.', 'rom'),
};

export const session = noun({
  name: 'Session',
  prefix: 'ses',
  word: 'session',
  description: 'One item of the program. A session without a slot is not scheduled yet.',
  owner: 'OWNING',
  conference: 'The conference that it belongs to.',
  deletion: `${stillNamed} Its abstract and the edges to its speakers go with it.`,
  read: 'WITH_PROGRAM',
  write: program,
  fields: {
    title: field.required(field.line({ max: 300, description: 'What it is called.' })),
    isTitleDescriptive: field.flag(
      {
        description: "True when no source gives a title and the graph's own words describe the session.",
        asInput: "True when the title is the graph's own words for a session without one.",
      },
      false,
    ),
    abstract: field.other(kit.localizedProse('What it is about.', 10_000)),
    type: field.reference('typ', { description: 'Its format.', asInput: 'Its format, one of the same conference.' }),
    topics: field.references('top', { description: 'Its subjects.', asInput: 'Its subjects, of the same conference.' }),
    spokenLanguages: field.languages({ description: 'Languages spoken on stage.', asInput: 'Spoken on stage.' }),
    interpretationLanguages: field.languages({
      description: 'Languages into which it is interpreted.',
      asInput: 'Interpreted into.',
    }),
    status: field.startsAs(
      'CONFIRMED',
      field.word(EventStatus, {
        description: 'Whether it takes place.',
        asInput: 'Whether it takes place; confirmed at first.',
      }),
    ),
    slot: field.other(
      kit.object('SlotInput', 'A time and place in the program.', slot, 'Its time and room; null while it has none.'),
    ),
    speakers: field.objects('SpeakerInput', 'A person on stage.', speaker, {
      asInput: 'People on stage; the list replaces the one before.',
      max: maxSpeakers,
    }),
    unnamedSpeakerCount: field.whole({
      min: 0,
      max: 1_000,
      description: 'Speakers who are not named or were erased; null when not known.',
      asInput: 'Speakers who are not named.',
    }),
    expectedAttendance: field.readBy(
      program.update,
      field.other(
        kit.whole(
          'How many people are expected, where anybody knows; organizers and the program committee alone see it.',
          0,
          100_000,
        ),
      ),
    ),
  },
});

/** A time in the program; `day` is the conference's own, the instants are UTC. */
export interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly day: string;
  readonly room: Snapshot<Room> | null;
}

/** A person on stage, and the organizations that they stood for there. */
export interface Speaker {
  readonly person: Snapshot<Person>;
  readonly role: Role;
  readonly representing: readonly Snapshot<Organization>[];
}

/** A session has at most 30 named speakers, presenters first; its abstract is read apart from it. */
export interface Session extends Model<typeof session> {
  readonly conference: Snapshot<Conference>;
  readonly slot: Slot | null;
  readonly speakers: readonly Speaker[];
  /** The number of people expected, where known; for the team that makes the program alone. */
  readonly expectedAttendance?: number | null;
  readonly updatedAt: string;
}
export type SessionValues = ValuesOf<typeof session>;
