import { required } from '../input/field.ts';
import * as kit from '../input/kit.ts';
import { AttendanceMode, ConflictRule, ConflictSeverity, EventStatus } from '../kernel/vocabulary/vocabularies.ts';
import type { ProgramPublication, Publication } from '../kernel/vocabulary/words.ts';
import { defaultSettings, type RuleSetting } from '../model/conflict.ts';
import { noun, type Model, type ValuesOf } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { program } from '../noun/grants.ts';

const ruleSetting = {
  rule: required(kit.oneOf(ConflictRule, 'The rule.')),
  severity: kit.oneOf(ConflictSeverity, 'How serious it is; a rule without a severity is not looked at.'),
};

export const conference = noun({
  name: 'Conference',
  prefix: 'con',
  word: 'conference',
  description: 'One edition of a conference.',
  owner: null,
  deletion: 'Only a draft; everything that it owns goes with it.',
  read: 'WITH_CONFERENCE',
  write: { create: ['SIGNED_IN'], update: ['ORGANIZER'], delete: ['ORGANIZER'] },
  fields: {
    slug: field.slug({
      description: 'Its part of a web address: ca-wikicon-2025.',
      asInput: 'Its part of a web address.',
    }),
    name: field.required(field.line({ max: 200, description: 'What it is called.' })),
    summary: field.prose({
      max: 2_000,
      description: 'What it is about, in a few sentences.',
      asInput: 'What it is about.',
    }),
    series: field.reference('ser', { description: 'The family that it belongs to.' }),
    edition: field.whole({
      min: 1,
      max: 1_000,
      description: 'Its number in the series; 1 is the first.',
      asInput: 'Its number in the series.',
    }),
    status: field.startsAs(
      'TENTATIVE',
      field.word(EventStatus, {
        description: 'Whether it takes place.',
        asInput: 'Whether it takes place; tentative at first.',
      }),
    ),
    attendanceMode: field.word(AttendanceMode, { description: 'How one attends.' }),
    startsOn: field.scalar('Date', { description: 'The first day.' }),
    endsOn: field.scalar('Date', { description: 'The last day, included.' }),
    timeZone: field.required(field.scalar('TimeZone', { description: 'The zone of its days and program.' })),
    city: field.line({ max: 200, description: 'The city in which it is held.', asInput: 'The city.' }),
    country: field.scalar('CountryCode', { description: 'The country of that city.', asInput: 'The country.' }),
    workingLanguages: field.languages({
      description: 'Languages in which sessions are held.',
      asInput: 'The languages in which it is held.',
    }),
    interpretationLanguages: field.languages({
      description: 'Languages to and from which interpreters work.',
      asInput: 'The languages that are interpreted into.',
    }),
    website: field.scalar('URL', { description: 'Its own site or wiki page.' }),
    picture: field.picture({ description: 'A picture for the head of its page.' }),
    wikidataId: field.wikidataId({ description: 'Its item on Wikidata: Q64.' }),
    conflictRules: field.readBy(
      program.update,
      field.objects('ConflictRuleInput', 'How serious a rule is for a conference.', ruleSetting, {
        asInput:
          'Rules of conflicts that are not as serious here as usual; the list replaces the one before, and its team alone sees it.',
        max: Object.keys(defaultSettings.severities).length,
      }),
    ),
    roomChangeMinutes: field.readBy(
      program.update,
      field.other(
        kit.whole(
          `Minutes that a person needs from one room to another, usually ${defaultSettings.changeMinutes}; its team alone sees them.`,
          0,
          240,
        ),
      ),
    ),
  },
});

/** Its days are those of its own zone, both included: 2025-04-19. */
export interface Conference extends Model<typeof conference> {
  readonly publication: Publication;
  /** Left out of a conference whose program was never hidden: it is published. */
  readonly programPublication?: ProgramPublication;
  /** Whether administrators took it out of lists and search; left out where they did not. */
  readonly isHidden?: boolean;
  /** Why they did; for organizers alone. */
  readonly hiddenReason?: string | null;
  /** Rules that are not as serious here as usual; for the team alone. */
  readonly conflictRules?: readonly RuleSetting[] | null;
  /** Minutes from one room to another, where they are not the usual ones; for the team alone. */
  readonly roomChangeMinutes?: number | null;
  readonly updatedAt: string;
}
export type ConferenceValues = ValuesOf<typeof conference>;
