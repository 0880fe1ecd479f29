import { acceptedLanguages, canonicalTag, suits, type LanguageTag } from '@wikicon/schema';
import { interfaceLanguages, type InterfaceLanguage } from '@wikicon/schema/client';

/** In which languages somebody wants a page. */
export interface Reader {
  /** Those of texts, best first. */
  readonly wishes: readonly LanguageTag[];
  /** That of the interface, and of the page as a whole. */
  readonly language: InterfaceLanguage;
  /** The same where the address asks for it, as another address would for another one; else null. */
  readonly chosen: InterfaceLanguage | null;
}

/**
 * What the address says comes before what the browser says, as on any wiki.
 *
 * @param uselang what ?uselang= names
 * @param accepted the header Accept-Language
 */
export function readerOf(uselang: string | null, accepted: string | null): Reader {
  const named = uselang === null ? null : canonicalTag(uselang);
  const chosen = named === null ? null : spoken(named);
  const wishes = [...(named === null ? [] : [named]), ...acceptedLanguages(accepted)];
  const language = wishes.map(spoken).find((found) => found !== null) ?? interfaceLanguages[0];
  return { wishes: [...wishes, language], language, chosen };
}

/** The language of the interface for who reads this one; in its own script, for who reads Cyrillic may not read Latin. */
const spoken = (wish: LanguageTag): InterfaceLanguage | null =>
  interfaceLanguages.find((language) => suits(wish, language) > 0) ?? null;
