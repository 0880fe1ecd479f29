/** Writes how each language of the interface writes days, numbers and lists: `npm run generate`. */
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locale, Relative, RelativeUnit } from '../src/i18n/locale.ts';
import { datesOf } from './dates.ts';
import { namesOf } from './names.ts';

const messages = new URL('../i18n/', import.meta.url);
const locales = new URL('../src/i18n/locales/', import.meta.url);

/** Returns the address of the file of a language. */
export const fileOf = (file: string): URL => new URL(file, locales);

/** The languages that there are messages in, by the names of their files, which translatewiki wants in lower case. */
export const files = readdirSync(messages).filter((file) => file.endsWith('.json') && file !== 'qqq.json');

/** Returns the text of the file of a language. */
export const fileText = (file: string): string =>
  `${JSON.stringify(localeOf(Intl.getCanonicalLocales(file.replace('.json', ''))[0]!), null, 1)}\n`;

/** English has the day before the month, as most readers write it, and Persian our calendar, in which programs are planned. */
export const icuOf = (language: string): string => ({ en: 'en-GB', fa: 'fa-u-ca-gregory' })[language] ?? language;

export function localeOf(language: string): Locale {
  const icu = icuOf(language);
  const locale: Locale = {
    tag: icu,
    direction: isRightToLeft(language) ? 'rtl' : 'ltr',
    ...datesOf(icu),
    numbers: numbersOf(icu),
    list: listOf(icu),
    relative: relativeOf(icu),
    offset: offsetOf(icu),
    ...namesOf(language, icu),
  };
  return language === 'uz' ? (JSON.parse(JSON.stringify(locale), uzbekLetters) as Locale) : locale;
}

const isRightToLeft = (language: string): boolean =>
  ['Arab', 'Hebr'].includes(new Intl.Locale(language).maximize().script ?? '');

/** CLDR has quotation marks where Uzbek has letters: oʻ and gʻ, and the sign of a glottal stop elsewhere. */
const uzbekLetters = (_key: string, value: unknown): unknown =>
  typeof value === 'string'
    ? value.replaceAll(/(?<=[og])[‘’']/gi, 'ʻ').replaceAll(/(?<=\p{L})[‘’'](?=\p{L})/gu, 'ʼ')
    : value;

function numbersOf(icu: string): Locale['numbers'] {
  const parts = new Intl.NumberFormat(icu).formatToParts(1_234_567.5);
  const part = (type: string): string => parts.find((one) => one.type === type)!.value;
  const digits = Array.from({ length: 10 }, (_, digit) => new Intl.NumberFormat(icu).format(digit));
  const sample = (options: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(icu, { ...options, maximumFractionDigits: 0 }).format(5).replace(digits[5]!, '{0}');
  return {
    digits: digits.join(''),
    decimal: part('decimal'),
    group: part('group'),
    percent: sample({ style: 'unit', unit: 'percent' }),
    money: sample({ style: 'currency', currency: 'USD', currencyDisplay: 'code' }).replace('USD', '{1}'),
  };
}

function listOf(icu: string): Locale['list'] {
  const between = (items: readonly string[]): string[] =>
    new Intl.ListFormat(icu)
      .formatToParts(items)
      .filter(({ type }) => type === 'literal')
      .map(({ value }) => value);
  const [pair = ''] = between(['1', '2']);
  const [first = '', , last = ''] = between(['1', '2', '3', '4']);
  return { pair, between: first, last };
}

function relativeOf(icu: string): Locale['relative'] {
  const format = new Intl.RelativeTimeFormat(icu, { numeric: 'always' });
  const rules = new Intl.PluralRules(icu);
  function unit(unit: RelativeUnit, sign: 1 | -1): Relative['past'] {
    const sentence = (number: number): string =>
      format
        .formatToParts(sign * number, unit)
        .map(({ type, value }) => (type === 'literal' ? value : '{0}'))
        .join('');
    const forms = Array.from({ length: 200 }, (_, at) => [rules.select(at + 1), sentence(at + 1)] as const);
    const all = new Set(forms.map(([, text]) => text));
    return all.size === 1 ? { other: [...all][0]! } : Object.fromEntries(forms);
  }
  const both = (name: RelativeUnit): Relative => ({ past: unit(name, -1), future: unit(name, 1) });
  return {
    now: new Intl.RelativeTimeFormat(icu, { numeric: 'auto' }).format(0, 'second'),
    minute: both('minute'),
    hour: both('hour'),
    day: both('day'),
  };
}

function offsetOf(icu: string): Locale['offset'] {
  const name = (timeZone: string): string =>
    new Intl.DateTimeFormat(icu, { timeZone, timeZoneName: 'shortOffset' })
      .formatToParts(new Date(0))
      .find(({ type }) => type === 'timeZoneName')!.value;
  const five = new Intl.NumberFormat(icu).format(5);
  return {
    ahead: name('Etc/GMT-5').replace(five, '{0}'),
    behind: name('Etc/GMT+5').replace(five, '{0}'),
    none: name('Africa/Abidjan'),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const file of files) writeFileSync(fileOf(file), fileText(file));
