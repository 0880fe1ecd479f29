import { interfaceLanguage } from './message.ts';

const names = new Intl.DisplayNames([interfaceLanguage], { type: 'language', fallback: 'none' });

/** What a language is called in the interface's; its tag where no name is known. */
export const languageName = (tag: string): string => (isTag(tag) && names.of(tag)) || tag;

/** A language without its script and region. */
export const baseLanguage = (tag: string): string => (isTag(tag) ? new Intl.Locale(tag).language : tag);

/** The reader's languages, best first. Some browsers report what is no tag (en-US@posix), and the API refuses that. */
export const readerLanguages = (reported: readonly string[] = navigator.languages): string[] =>
  reported.map((language) => language.replace(/@.*/, '')).filter(isTag);

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
