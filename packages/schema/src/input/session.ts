import { EventStatus, SpeakerRole } from '../kernel/vocabulary/vocabularies.ts';
import { maxSpeakers } from '../model/session.ts';
import { initially, required, type Values } from './field.ts';
import * as kit from './kit.ts';

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

export const sessionFields = {
  title: required(kit.localized('What it is called.', 300)),
  isTitleDescriptive: kit.flag("True when the title is the graph's own words for a session without one.", false),
  abstract: kit.localizedProse('What it is about.', 10_000),
  type: kit.id('Its format, one of the same conference.', 'typ'),
  topics: kit.ids('Its subjects, of the same conference.', 'top'),
  spokenLanguages: kit.languages('Spoken on stage.'),
  interpretationLanguages: kit.languages('Interpreted into.'),
  status: initially(kit.oneOf(EventStatus, 'Whether it takes place; confirmed at first.'), 'CONFIRMED'),
  slot: kit.object('SlotInput', 'A time and place in the program.', slot, 'Its time and room; null while it has none.'),
  speakers: kit.objects(
    'SpeakerInput',
    'A person on stage.',
    speaker,
    'People on stage; the list replaces the one before.',
    maxSpeakers,
  ),
  unnamedSpeakerCount: kit.whole('Speakers who are not named.', 0, 1_000),
  expectedAttendance: kit.whole(
    'How many people are expected, where anybody knows; organizers and the program committee alone see it.',
    0,
    100_000,
  ),
};
export type SessionValues = Values<typeof sessionFields>;
