import { required, initially, type Values } from '../write/field.ts';
import * as kit from '../write/kit.ts';
import { AttendanceMode, EventStatus } from '../vocabulary-types.ts';

export const conferenceFields = {
  slug: required(kit.slug('Its part of a web address.')),
  name: required(kit.localized('What it is called.', 200)),
  summary: kit.localized('What it is about.', 2_000),
  series: kit.id('The family that it belongs to.', 'ser'),
  edition: kit.whole('Its number in the series.', 1, 1_000),
  status: initially(kit.oneOf(EventStatus, 'Whether it takes place; tentative at first.'), 'TENTATIVE'),
  attendanceMode: kit.oneOf(AttendanceMode, 'How one attends.'),
  startsOn: kit.scalar('Date', 'The first day.'),
  endsOn: kit.scalar('Date', 'The last day, included.'),
  timeZone: required(kit.scalar('TimeZone', 'The zone of its days and program.')),
  city: kit.localized('The city.', 200),
  country: kit.scalar('CountryCode', 'The country.'),
  workingLanguages: kit.languages('The languages in which it is held.'),
  interpretationLanguages: kit.languages('The languages that are interpreted into.'),
  website: kit.scalar('URL', 'Its own site or wiki page.'),
  wikidataId: kit.wikidataId,
};
export type ConferenceValues = Values<typeof conferenceFields>;
