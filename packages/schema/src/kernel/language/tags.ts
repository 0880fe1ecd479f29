/** A BCP 47 tag in canonical form: `uz-Latn`, `kk-Cyrl`, `en`. */
export type LanguageTag = string;

/** A text in one or several languages, keyed by tag, in the order that the conference prefers. */
export type Localized = Readonly<Record<LanguageTag, string>>;

export type TextDirection = 'LTR' | 'RTL';

/** @returns the canonical form, or null when the tag is ill-formed. */
export function canonicalTag(text: string): LanguageTag | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}

/** Scripts written from right to left, by ISO 15924. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

export const directionOf = (tag: LanguageTag): TextDirection =>
  rightToLeft.has(likely(tag).script ?? '') ? 'RTL' : 'LTR';

/**
 * Rates how well a text in `offered` suits a reader of `wanted`: 0 for not at all.
 * A tag without a script takes every script of its language, a tag with one takes only that.
 */
export function suits(wanted: LanguageTag, offered: LanguageTag): 0 | 1 | 2 | 3 {
  if (wanted === offered) return 3;
  const [reader, text] = [likely(wanted), likely(offered)];
  if (reader.language !== text.language) return 0;
  if (reader.script === text.script) return 2;
  return hasScript.test(wanted) ? 0 : 1;
}

/** True when both are the same language, whatever the script or region. */
export const sameLanguage = (one: LanguageTag, other: LanguageTag): boolean =>
  likely(one).language === likely(other).language;

/** A script is the only part of four letters. */
const hasScript = /-[A-Za-z]{4}(-|$)/;

const likelyTags = new Map<LanguageTag, Intl.Locale>();

/** The tag with its likely script and region; remembered, because building a locale is slow. */
function likely(tag: LanguageTag): Intl.Locale {
  let locale = likelyTags.get(tag);
  if (locale === undefined) {
    locale = new Intl.Locale(tag).maximize();
    if (likelyTags.size > 1_000) likelyTags.clear();
    likelyTags.set(tag, locale);
  }
  return locale;
}
