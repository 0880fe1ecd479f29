import type { LanguageTag, Localized } from './tags.ts';

/** Returns what a language or a region is called in languages that Unicode's tables know; in English always. */
export function nameOf(code: string, type: 'language' | 'region', languages: readonly LanguageTag[]): Localized {
  const known = Intl.DisplayNames.supportedLocalesOf([...languages, 'en']);
  const names = [...new Set(known)].map((language) => [language, named(code, type, language)] as const);
  return Object.fromEntries(names);
}

function named(code: string, type: 'language' | 'region', language: LanguageTag): string {
  try {
    return new Intl.DisplayNames(language, { type }).of(code) ?? code;
  } catch {
    return code;
  }
}
