import { beforeEach, describe, expect, it } from 'vitest';
import { icuOf, localeOf } from '../../scripts/locales.ts';
import { countryName } from './language.ts';
import { listText, moneyText, numberText, percentText } from './number.ts';
import { inEnglish, speakAs } from './spoken.ts';
import { dateRange, dayName, partialRange, relativeTime, shortDayName, timeIn, zoneName } from './time.ts';

/** The languages of the interface, and those that are to follow: browsers know half of them, Node's ICU all. */
const languages = ['en', 'ru', 'fa', 'uz', 'uz-Cyrl', 'kk', 'ky', 'tg'];

/** ICU has one kind of space in a text and another in its parts. */
const spaced = (text: string | null): string | undefined => text?.replaceAll(/\s/g, ' ');

describe.each(languages)('%s is written as ICU writes it', (language) => {
  const icu = icuOf(language);
  beforeEach(() => speakAs({ ...inEnglish, language, locale: localeOf(language) }));

  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(icu, { ...options, timeZone: 'UTC' });
  const [whole, month] = [
    { day: 'numeric', month: 'long', year: 'numeric' },
    { month: 'long', year: 'numeric' },
  ] as const;
  const days = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2025, 0, 1 + at)));
  const iso = (date: Date): string => date.toISOString().slice(0, 10);

  it('on every day of a year', () => {
    const [long, short] = [
      format({ weekday: 'long', ...whole }),
      format({ weekday: 'short', day: 'numeric', month: 'short' }),
    ];
    expect(days.map((day) => [dayName(iso(day)), shortDayName(iso(day))].map(spaced))).toEqual(
      days.map((day) => [long.format(day), short.format(day)].map(spaced)),
    );
  });

  it('over ranges of days, of months and of years', () => {
    const ranges = days.flatMap((day, at) => [1, 40, 400].map((length) => [day, days[0], at + length] as const));
    const ends = ranges.map(([start, , at]) => [start, new Date(Date.UTC(2025, 0, 1 + at))] as const);
    const between = (options: Intl.DateTimeFormatOptions) => {
      const written = format(options);
      return ends.map(([start, end]) => spaced(written.formatRange(start, end)));
    };
    expect(ends.map(([start, end]) => spaced(dateRange(iso(start), iso(end))))).toEqual(between(whole));
    expect(ends.map(([start, end]) => spaced(partialRange(iso(start).slice(0, 7), iso(end))))).toEqual(between(month));
    expect(partialRange('2025', '2026')).toBe(
      format({ year: 'numeric' }).formatRange(days[0]!, new Date('2026-02-01')),
    );
  });

  it('on a clock', () => {
    const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    const instants = ['2025-04-19T00:05:00Z', '2025-04-19T09:30:00Z', '2025-04-19T23:59:00Z'];
    expect(instants.map((instant) => timeIn('UTC', instant))).toEqual(
      instants.map((instant) => clock.format(new Date(instant))),
    );
  });

  it('before and after now', () => {
    const relative = new Intl.RelativeTimeFormat(icu);
    const numbers = Array.from({ length: 23 }, (_, at) => at + 1).flatMap((number) => [number, -number]);
    const units = [
      ['minute', 60_000],
      ['hour', 3_600_000],
      ['day', 86_400_000],
    ] as const;
    for (const [unit, length] of units)
      expect(numbers.map((number) => relativeTime(0, number * length))).toEqual(
        numbers.map((number) => relative.format(number, unit)),
      );
    expect(relativeTime(0, 0)).toBe(new Intl.RelativeTimeFormat(icu, { numeric: 'auto' }).format(0, 'second'));
  });

  it('in numbers, money and lists', () => {
    const numbers = [0, 7, 95, 1234, 45_678, 1_234_567];
    const number = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(icu, options);
    const money = number({ style: 'currency', currency: 'USD', currencyDisplay: 'code' });
    expect(numbers.map((value) => [numberText(value), moneyText(value + 0.09, 'USD')])).toEqual(
      numbers.map((value) => [number().format(value), money.format(value + 0.09)]),
    );
    expect(percentText(37.5, 1)).toBe(number({ style: 'unit', unit: 'percent' }).format(37.5));
    const lists = [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']];
    expect(lists.map((list) => listText(list))).toEqual(lists.map((list) => new Intl.ListFormat(icu).format(list)));
  });

  it('in the offsets of zones', () => {
    const zones = ['UTC', 'Asia/Tashkent', 'Asia/Kolkata', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati'];
    const instant = '2025-04-19T09:30:00Z';
    const offset = (timeZone: string): string =>
      new Intl.DateTimeFormat(icu, { timeZone, timeZoneName: 'shortOffset' })
        .formatToParts(new Date(instant))
        .find(({ type }) => type === 'timeZoneName')!.value;
    for (const zone of zones) expect(zoneName(zone, instant)).toContain(offset(zone));
  });

  it('in the names of countries', () => {
    const names = new Intl.DisplayNames([icu], { type: 'region' });
    const codes = ['UZ', 'KZ', 'KG', 'TJ', 'TM', 'IR', 'PL', 'KE'];
    const letters = (name: string): string => name.replaceAll(/[‘’]/g, 'ʻ');
    expect(codes.map(countryName)).toEqual(codes.map((code) => letters(names.of(code)!)));
  });
});
