import type { Locale } from '../src/i18n/locale.ts';
import { corrections } from './corrections.ts';

/** Languages whose interface Chromium has: of others it has no names and no words. */
const ofChromium = new Set(
  'am ar bg bn ca cs da de el en es et fa fi fil fr gu he hi hr hu id it ja kn ko lt lv ml mr ms nb nl pl pt ro ru sk sl sr sv sw ta te th tr uk ur vi zh'.split(
    ' ',
  ),
);

/** Languages of the region and its neighbours whose names Chromium lacks in every language. */
const rareLanguages =
  'ab ady alt av az ba bal bxr ce ckb crh cv diq gag glk inh kaa kbd krc ku kum kv lez mdf mhr mrj myv mzn nog os prs sah tt tyv udm ug xal'.split(
    ' ',
  );
const varieties = ['zh-Hans', 'zh-Hant'];
const scripts = ['Arab', 'Cyrl', 'Latn', 'Hans', 'Hant', 'Deva', 'Hebr'];

/** The zones where conferences are likely; of any other zone the distance from Greenwich is told. */
const zones = [
  'Africa/Cairo Africa/Johannesburg Africa/Lagos Africa/Nairobi America/Los_Angeles America/New_York America/Sao_Paulo',
  'Asia/Almaty Asia/Ashgabat Asia/Baku Asia/Bangkok Asia/Bishkek Asia/Calcutta Asia/Dubai Asia/Dushanbe Asia/Jerusalem',
  'Asia/Kabul Asia/Karachi Asia/Kolkata Asia/Novosibirsk Asia/Qyzylorda Asia/Samarkand Asia/Shanghai Asia/Singapore',
  'Asia/Tashkent Asia/Tbilisi Asia/Tehran Asia/Tokyo Asia/Ulaanbaatar Asia/Yekaterinburg Asia/Yerevan Europe/Athens',
  'Europe/Berlin Europe/Istanbul Europe/Kiev Europe/Kyiv Europe/London Europe/Moscow Europe/Paris Europe/Samara',
  'Europe/Warsaw',
].flatMap((line) => line.split(' '));

type Names = Pick<Locale, 'languages' | 'variety' | 'scripts' | 'regions' | 'zones'>;

/** The names that a browser lacks: all of them, or those of languages that it never heard of. */
export function namesOf(language: string, icu: string): Names {
  const isKnown = ofChromium.has(new Intl.Locale(language).language);
  const corrected = corrections[language] ?? {};
  const languages = { ...named(icu, 'language', isKnown ? rareLanguages : everyLanguage()), ...corrected };
  const variety = new Intl.DisplayNames([icu], { type: 'language' })
    .of('en-Cyrl')!
    .replace(/^[^(]+(?= \()/, '{0}')
    .replace(/\([^)]+\)/, '({1})');
  if (isKnown) return { languages, variety };
  return {
    languages,
    variety,
    scripts: named(icu, 'script', scripts),
    regions: named(icu, 'region', everyRegion()),
    zones: Object.fromEntries(zones.map((zone) => [zone, zoneName(icu, zone)])),
  };
}

function named(icu: string, type: 'language' | 'region' | 'script', codes: readonly string[]): Record<string, string> {
  const names = new Intl.DisplayNames([icu], { type, fallback: 'none' });
  return Object.fromEntries(
    codes.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[code, name]];
    }),
  );
}

const everyLanguage = (): string[] => [
  ...new Set([...pairs().filter((code) => canonical(code) === code), ...rareLanguages, ...varieties]),
];

const everyRegion = (): string[] =>
  pairs()
    .map((code) => code.toUpperCase())
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);

const canonical = (tag: string): string | undefined => Intl.getCanonicalLocales(tag)[0];

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const pairs = (): string[] => letters.flatMap((one) => letters.map((other) => one + other));

const zoneName = (icu: string, timeZone: string): string =>
  new Intl.DateTimeFormat(icu, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(new Date('2026-06-01'))
    .find(({ type }) => type === 'timeZoneName')!.value;
