import type { ResultOf } from '@wikicon/client';
import { message, type MessageKey } from '../i18n/message.ts';
import type { refusalFragment } from './outcome.ts';

/** A rule that a field breaks: title.0.text, REQUIRED. The message is the API's, in English. */
export type Problem = Extract<ResultOf<typeof refusalFragment>, { __typename: 'InvalidInput' }>['problems'][number];

export type Rule = Problem['rule'];

/** A problem that is seen before anything is sent. */
export const problem = (field: string, rule: Rule): Problem => ({ field, rule, message: '' });

/** Returns the problems of a field, and of everything in it. */
export const problemsIn = (path: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ field }) => field === path || field.startsWith(`${path}.`));

const rules: Readonly<Record<Rule, MessageKey>> = {
  REQUIRED: 'form-rule-required',
  MALFORMED: 'form-rule-malformed',
  TOO_LARGE: 'form-rule-too-large',
  TOO_SMALL: 'form-rule-too-small',
  DUPLICATE: 'form-rule-duplicate',
  UNKNOWN: 'form-rule-unknown',
  TAKEN: 'form-rule-taken',
  OUTSIDE: 'form-rule-outside',
  CONTRADICTION: 'form-rule-contradiction',
};

/** The messages of fields that have more to say than their rule. */
const ofField: Readonly<Record<string, MessageKey>> = {
  'picture.file MALFORMED': 'form-problem-picture',
  'slot.startsAt OUTSIDE': 'form-problem-outside-days',
  'slot.endsAt CONTRADICTION': 'form-problem-ends-before',
  'slot.endsAt TOO_LARGE': 'form-problem-too-long',
  'url MALFORMED': 'form-problem-address',
  'website MALFORMED': 'form-problem-address',
  'slug MALFORMED': 'form-problem-slug',
  'slug TAKEN': 'form-problem-slug-taken',
  'startsOn CONTRADICTION': 'form-problem-days',
  'endsOn CONTRADICTION': 'form-problem-days',
  'endsOn TOO_LARGE': 'form-problem-too-many-days',
  'wikidataId MALFORMED': 'form-problem-wikidata',
  'publishedOn MALFORMED': 'form-problem-date',
  'affiliations.since MALFORMED': 'form-problem-date',
  'affiliations.until MALFORMED': 'form-problem-date',
  'erase CONTRADICTION': 'me-erase-mismatch',
  'otherAccount CONTRADICTION': 'me-also-own',
  'otherAccount TOO_LARGE': 'me-also-full',
  'currency CONTRADICTION': 'form-problem-currency',
  'kind CONTRADICTION': 'form-problem-computed',
};

/** Returns the text of a problem in the reader's language. */
export function problemText({ field, rule }: Problem): string {
  if (rule === 'TOO_SMALL' && field.endsWith('.text')) return message('form-problem-empty-text');
  return message(ofField[`${field.replaceAll(/\.\d+/g, '')} ${rule}`] ?? rules[rule]);
}
