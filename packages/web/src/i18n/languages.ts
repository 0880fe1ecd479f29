/**
 * The languages that readers can wish texts in, by their own names. Those with a file i18n/xx.json are
 * languages of the interface too.
 */
export const autonyms: Readonly<Record<string, string>> = {
  en: 'English',
  fa: 'فارسی',
  kk: 'қазақша',
  ky: 'кыргызча',
  ru: 'русский',
  tg: 'тоҷикӣ',
  uz: 'oʻzbekcha',
  'uz-Cyrl': 'ўзбекча',
};

/** The tag in canonical form, or null where it is none. Some browsers report en-US@posix, and the API refuses that. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.replace(/@.*/, ''))[0] ?? null;
  } catch {
    return null;
  }
}

/** The first wish that is offered, whatever its region, and in its own script: whoever reads Cyrillic may not read Latin. */
export function firstOffered(wishes: readonly string[], offered: readonly string[]): string | undefined {
  for (const wish of wishes.map(canonicalTag)) {
    const found = wish !== null && offered.find((tag) => written(tag) === written(wish));
    if (found) return found;
  }
  return undefined;
}

function written(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}
