import { isAddress } from '../form/address.ts';
import { isPartialDate } from '../form/partial-date.ts';
import type { Choice } from '../form/choice.ts';
import { countInput, countLines, type Count } from '../form/count.ts';
import { entriesOf, entryLines, languageProblems, localizedInput, type Entry } from '../form/localized.ts';
import { problem } from '../form/problem.ts';
import { countryName, languageName } from '../i18n/language.ts';
import { message } from '../i18n/message.ts';
import { dayName } from '../i18n/time.ts';
import type { Drafts, NounField } from './fields.ts';
import { isComplete, momentDraft, momentInput, momentLines } from './moment.ts';
import { pictureShape } from './picture.ts';
import type { Shape } from './shape.ts';
import { wordName } from './vocabularies.ts';

interface Words {
  readonly text: string;
  readonly language: string;
}

/** A node with what it is called, under whichever field. */
type Named = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Returns a node as something to choose. One without a name of its own is called by its id. */
export function choiceOf({ id, displayName, ...fields }: Named): Choice {
  if (typeof displayName === 'string') return { value: id, label: displayName };
  const name = Object.values(fields).find(isText);
  return name ? { value: id, label: name.text, language: name.language } : { value: id, label: id };
}

const isText = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'text' in value && 'language' in value;

const isBlank = (entries: readonly Entry[]): boolean => entries.every(({ text }) => text.trim() === '');

/** Texts in several languages. A row that is there to be filled is no text while it is empty. */
const texts = (beginsWithRow: boolean): Shape<readonly Entry[]> => ({
  draft(value, { languages: [language = ''] }, { isRequired }) {
    const entries = entriesOf(value as Parameters<typeof entriesOf>[0]);
    return entries.length === 0 && (isRequired || beginsWithRow) ? [{ language, text: '' }] : entries;
  },
  input: (entries, _place, { isRequired }) =>
    !isRequired && beginsWithRow && isBlank(entries) ? null : localizedInput(entries),
  problems: languageProblems,
  lines: (entries) => entryLines(entries.filter(({ text }) => text.trim() !== '')),
});

/** A value that is written as a text of one form. */
const written = (
  lines: (text: string, field: NounField) => string = (text) => text,
  isWrong: (text: string) => boolean = () => false,
): Shape<string> => ({
  draft: (value, _place, { initial }) => (value as string | null) ?? initial ?? '',
  input: (text, _place, { isRequired }) => text.trim() || (isRequired ? '' : null),
  problems(path, text, { isRequired }) {
    if (text.trim() === '') return isRequired ? [problem(path, 'REQUIRED')] : [];
    return isWrong(text.trim()) ? [problem(path, 'MALFORMED')] : [];
  },
  lines: (text, field) => (text.trim() === '' ? [] : [lines(text.trim(), field)]),
});

export const whole: Shape<Count> = {
  draft: (value) => (value as number | null) ?? '',
  input: countInput,
  problems: () => [],
  lines: countLines,
};

export const shapes: { readonly [Kind in keyof Drafts]: Shape<Drafts[Kind]> } = {
  line: texts(true),
  prose: texts(false),
  text: written(),
  note: written(),
  slug: written(),
  wikidataId: written(),
  Date: written((day) => dayName(day)),
  PartialDate: written(undefined, (text) => !isPartialDate(text)),
  Decimal: written(),
  CurrencyCode: written(),
  TimeZone: written(),
  CountryCode: written((code) => countryName(code)),
  URL: written(undefined, (text) => !isAddress(text)),
  word: written((word, { vocabulary }) => wordName(vocabulary, word)),
  words: {
    draft: (value) => (value ?? []) as readonly string[],
    input: (chosen) => chosen,
    problems: () => [],
    lines: (chosen, { vocabulary }) => chosen.map((word) => wordName(vocabulary, word)),
  },
  flag: {
    draft: (value) => value === true,
    input: (isSet) => isSet,
    problems: () => [],
    lines: (isSet) => [message(isSet ? 'edit-yes' : 'edit-no')],
  },
  whole,
  instant: {
    draft: (value, { zone }) => momentDraft(zone, value as string | null),
    input: (moment, { zone }) => momentInput(zone, moment),
    problems: (path, moment) => (moment.choice === 'AT' && !isComplete(moment) ? [problem(path, 'REQUIRED')] : []),
    lines: momentLines,
  },
  reference: {
    draft: (value) => (value === null || value === undefined ? null : choiceOf(value as Named)),
    input: (chosen) => chosen?.value ?? null,
    problems: (path, chosen, { isRequired }) => (chosen === null && isRequired ? [problem(path, 'REQUIRED')] : []),
    lines: (chosen) => (chosen === null ? [] : [chosen.label]),
  },
  references: {
    draft: (value) => ((value ?? []) as readonly Named[]).map(choiceOf),
    input: (chosen) => chosen.map(({ value }) => value),
    problems: () => [],
    lines: (chosen) => chosen.map(({ label }) => label),
  },
  picture: pictureShape,
  languages: {
    draft: (value) => (value ?? []) as readonly string[],
    input: (tags) => tags,
    problems: () => [],
    lines: (tags) => tags.map(languageName),
  },
};
