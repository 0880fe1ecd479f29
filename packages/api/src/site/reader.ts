import { acceptedLanguages, canonicalTag, suits, type LanguageTag } from '@wikicon/schema';
import { interfaceLanguages, type InterfaceLanguage } from '@wikicon/schema/client';

/** The languages in which somebody wants a page. */
export interface Reader {
  /** The languages of texts, best first. */
  readonly wishes: readonly LanguageTag[];
  /** The language of the interface, and of the page as a whole. */
  readonly language: InterfaceLanguage;
  /** The same where the address asks for it, as another address would for another one; else null. */
  readonly chosen: InterfaceLanguage | null;
}

/**
 * The language of the address comes before those of the browser, as on any wiki.
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

/** The interface language for readers of this one, in its script: readers of Cyrillic may not read Latin. */
const spoken = (wish: LanguageTag): InterfaceLanguage | null =>
  interfaceLanguages.find((language) => suits(wish, language) > 0) ?? null;
