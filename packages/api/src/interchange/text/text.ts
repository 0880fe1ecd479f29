import {
  canonicalTag,
  cut,
  isVisible,
  lengthOf,
  mendText,
  quoted as quotedUpTo,
  sameLanguage,
  type LanguageTag,
  type Localized,
} from '@wikicon/schema';

/** Text as it is stored: docs/text.md says what becomes of each character. */
export const clean = (text: string): string => seen(mendText(text, 'prose'));

/** One line, however a file wraps its text; spaces that typography knows stay as they are. */
export const oneLine = (text: string): string => seen(mendText(text, 'line'));

/** A text of which nothing can be seen says nothing. */
const seen = (text: string): string => (isVisible(text) ? text : '');

const longestQuote = 40;

/** A quotation of a file for a message about it: enough to find it by, and no more. */
export const quoted = (text: string): string => quotedUpTo(text, longestQuote);

/** A text as files have it: a string, or one for each language. */
export type FileText = string | Readonly<Record<string, unknown>> | null | undefined;

/**
 * @param say is called with what stands for a language and is none
 * @returns the text in its languages; a plain string is in the given one. Null when there is nothing in it.
 */
export function localized(
  text: FileText,
  language: LanguageTag,
  form: (text: string) => string,
  say: (tag: string) => void = () => undefined,
): Localized | null {
  const entries = typeof text === 'string' ? [[language, text] as const] : Object.entries(text ?? {});
  const told = entries.flatMap(([tag, value]): [LanguageTag, string][] => {
    const canonical = canonicalTag(tag.replaceAll('_', '-'));
    const plain = typeof value === 'string' ? form(value) : '';
    if (canonical === null && plain !== '') say(tag);
    return canonical === null || plain === '' ? [] : [[canonical, plain]];
  });
  return told.length === 0 ? null : Object.fromEntries(told);
}

/** The limits in characters, as the inputs of the same fields have them. */
export const limits = { title: 300, abstract: 10_000, name: 200, person: 100, about: 2_000 } as const;

/** The text with none of its languages above a limit; an ellipsis says where it ends early. */
export function clipped(text: Localized | null, most: number, say: () => void): Localized | null {
  if (text === null || Object.values(text).every((one) => lengthOf(one) <= most)) return text;
  say();
  return Object.fromEntries(
    Object.entries(text).map(([tag, one]) => [tag, lengthOf(one) <= most ? one : `${cut(one, most - 1).trimEnd()}…`]),
  );
}

const scriptOf = (text: string): string | null => {
  const found = ['Latin', 'Cyrillic', 'Arabic', 'Han'].filter((script) =>
    new RegExp(`\\p{Script=${script}}`, 'u').test(text),
  );
  return found.length === 1 ? found[0]! : null;
};

const codes: Readonly<Record<string, string>> = { Latin: 'Latn', Cyrillic: 'Cyrl', Arabic: 'Arab', Han: 'Hani' };

/** The one language among these that is written in a script, or null. */
function languageIn(script: string | null, languages: readonly LanguageTag[]): LanguageTag | null {
  if (script === null) return null;
  const fitting = languages.filter((tag) => {
    const likely = new Intl.Locale(tag).maximize().script ?? '';
    return likely === codes[script] || (script === 'Han' && /^(Han[st]|Jpan)$/.test(likely));
  });
  return fitting.length === 1 ? fitting[0]! : null;
}

/** “Открытие / Opening” as two texts, where each part can only be in one of the languages; else null. */
export function bilingual(text: string, languages: readonly LanguageTag[]): Localized | null {
  const parts = text.split(/\s+[/|｜]\s+|\s*｜\s*/);
  if (parts.length !== 2) return null;
  const [one, other] = parts.map((part) => languageIn(scriptOf(part), languages));
  if (one == null || other == null || sameLanguage(one, other)) return null;
  return { [one]: parts[0]!.trim(), [other]: parts[1]!.trim() };
}
