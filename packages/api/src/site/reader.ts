import {
  acceptedLanguages,
  canonicalTag,
  interfaceLanguages,
  pick,
  suits,
  type InterfaceLanguage,
  type LanguageTag,
} from '@wikicon/schema';

/** In which languages somebody wants a page. */
export interface Reader {
  /** Best first. */
  readonly wishes: readonly LanguageTag[];
  /** That of the interface, and of the page as a whole. */
  readonly language: InterfaceLanguage;
  /** The same where the address asks for it, as another address would for another one; else null. */
  readonly chosen: InterfaceLanguage | null;
}

const offered = Object.fromEntries(interfaceLanguages.map((language) => [language, language]));

/**
 * What the address says comes before what the browser says, as on any wiki.
 *
 * @param uselang what ?uselang= names
 * @param accepted the header Accept-Language
 */
export function readerOf(uselang: string | null, accepted: string | null): Reader {
  const named = uselang === null ? null : canonicalTag(uselang);
  const wishes = [...(named === null ? [] : [named]), ...acceptedLanguages(accepted)];
  const language = pick(offered, wishes).language as InterfaceLanguage;
  return { wishes, language, chosen: named !== null && suits(named, language) > 0 ? language : null };
}
