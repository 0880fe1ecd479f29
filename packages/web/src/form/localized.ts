import { languageName } from '../i18n/language.ts';
import { problem, type Problem } from './problem.ts';
import { tagOf } from './languages.ts';

/** A text in one of its languages. */
export interface Entry {
  readonly language: string;
  readonly text: string;
}

interface Localized {
  readonly translations: readonly Entry[];
}

export const entriesOf = (text: Localized | null | undefined): readonly Entry[] =>
  text?.translations.map(({ language, text }) => ({ language, text })) ?? [];

/** Returns the text as the API takes it: no language at all is no text. */
export const localizedInput = (entries: readonly Entry[]): Entry[] | null =>
  entries.length === 0 ? null : entries.map(({ language, text }) => ({ language: tagOf(language) ?? language, text }));

/** Finds tags that are none, for which the API would refuse the whole input. */
export const languageProblems = (field: string, entries: readonly Entry[]): readonly Problem[] =>
  entries.flatMap(({ language }, at) =>
    tagOf(language) === null
      ? [problem(`${field}.${at}.language`, language.trim() === '' ? 'REQUIRED' : 'MALFORMED')]
      : [],
  );

export const entryLines = (entries: readonly Entry[]): readonly string[] =>
  entries.map(({ language, text }) => `${languageName(language)}: ${text}`);
