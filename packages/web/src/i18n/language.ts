import { textLanguages } from './choice.ts';
import { canonicalTag } from './languages.ts';
import { listText } from './number.ts';
import { spoken } from './spoken.ts';

/** Returns the name of a language in that of the interface; its tag where no name is known. */
export function languageName(tag: string): string {
  const canonical = canonicalTag(tag);
  if (canonical === null) return tag;
  const { languages, variety, scripts } = spoken().locale;
  const { language, script, region } = new Intl.Locale(canonical);
  const [whole, base] = [languages[canonical], languages[language]];
  if (whole !== undefined) return whole;
  if (base === undefined) return nameOf('language', canonical) ?? tag;
  const detail = script ? (scripts?.[script] ?? nameOf('script', script) ?? script) : region && countryName(region);
  return detail ? variety.replace('{0}', base).replace('{1}', detail) : base;
}

/** A language without its script and region. */
export function baseLanguage(tag: string): string {
  const canonical = canonicalTag(tag);
  return canonical === null ? tag : new Intl.Locale(canonical).language;
}

export const languageList = (tags: readonly string[]): string => listText(tags.map(languageName));

/** Returns the name of a country, by its code: UZ. */
export const countryName = (code: string): string => spoken().locale.regions?.[code] ?? nameOf('region', code) ?? code;

const nameOf = (type: 'language' | 'region' | 'script', code: string): string | undefined =>
  new Intl.DisplayNames([spoken().locale.tag], { type, fallback: 'none' }).of(code);

/** The languages that texts of the graph are asked for in, best first. */
export const readerLanguages = (): string[] => textLanguages(spoken().language);
