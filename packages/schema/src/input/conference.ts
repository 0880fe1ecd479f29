import { AttendanceMode, ConflictRule, ConflictSeverity, EventStatus } from '../kernel/vocabulary/vocabularies.ts';
import { defaultSettings } from '../model/conflict.ts';
import { required, initially, type Values } from './field.ts';
import * as kit from './kit.ts';

const ruleSetting = {
  rule: required(kit.oneOf(ConflictRule, 'The rule.')),
  severity: kit.oneOf(ConflictSeverity, 'How serious it is; a rule without a severity is not looked at.'),
};

export const conferenceFields = {
  slug: required(kit.slug('Its part of a web address.')),
  name: required(kit.localized('What it is called.', 200)),
  summary: kit.localizedProse('What it is about.', 2_000),
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
  conflictRules: kit.objects(
    'ConflictRuleInput',
    'How serious a rule is for a conference.',
    ruleSetting,
    'Rules of conflicts that are not as serious here as usual; the list replaces the one before, and its team alone sees it.',
    Object.keys(defaultSettings.severities).length,
  ),
  roomChangeMinutes: kit.whole(
    `Minutes that a person needs from one room to another, usually ${defaultSettings.changeMinutes}; its team alone sees them.`,
    0,
    240,
  ),
};
export type ConferenceValues = Values<typeof conferenceFields>;
