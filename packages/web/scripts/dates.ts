import type { DatePattern, Locale } from '../src/i18n/locale.ts';

type Parts = readonly Intl.DateTimeFormatPart[];
type Names = readonly (readonly string[])[];

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const month = { month: 'long', year: 'numeric' } as const;
const year = { year: 'numeric' } as const;

/** The forms that the names of months take: within a date, alone, short. A pattern takes the first that fits. */
const monthForms = [day, month, { month: 'long' }, { day: 'numeric', month: 'short' }, { month: 'short' }] as const;
const weekdayForms = [
  { weekday: 'long', ...day },
  { weekday: 'short', day: 'numeric', month: 'short' },
] as const;

/** Returns the way ICU writes days, months and years, as patterns and the names that stand in them. */
export function datesOf(icu: string): Pick<Locale, 'months' | 'weekdays' | 'dates'> {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(icu, { ...options, timeZone: 'UTC' });
  const value = (type: string, options: Intl.DateTimeFormatOptions, date: Date): string =>
    format(options)
      .formatToParts(date)
      .find((part) => part.type === type)?.value ?? '';

  const known: Readonly<Record<string, Names>> = {
    month: monthForms.map((form) => range(12).map((at) => value('month', form, on(2025, at)))),
    // 5 January 2025 was a Sunday.
    weekday: weekdayForms.map((form) => range(7).map((at) => value('weekday', form, on(2025, 0, 5 + at)))),
  };
  const used: Readonly<Record<string, (readonly string[])[]>> = { month: [], weekday: [] };

  /** The pattern behind several samples that differ in their months alone. A part that comes twice is the end's. */
  function pattern(samples: readonly Parts[]): string {
    return samples[0]!
      .map((part, at, all) => {
        const end = all.slice(0, at).some(({ type }) => type === part.type);
        const values = samples.map((parts) => parts[at]!.value);
        const token = tokens[part.type];
        if (token === undefined) return part.value;
        return `{${end ? token.toUpperCase() : token}${formOf(part.type, values)}}`;
      })
      .join('');
  }

  /** The number of the form that the names have here. */
  function formOf(type: string, values: readonly string[]): string {
    const forms = used[type];
    if (forms === undefined) return '';
    const names = [...forms, ...known[type]!].find((form) => values.every((value) => form.includes(value)));
    if (names === undefined) throw new Error(`${icu} writes ${values.join(', ')}, in no form that is known.`);
    if (!forms.includes(names)) forms.push(names);
    return String(forms.indexOf(names));
  }

  const single = (options: Intl.DateTimeFormatOptions): string =>
    pattern(range(12).map((at) => format(options).formatToParts(on(2025, at))));
  const between = (options: Intl.DateTimeFormatOptions, end: (month: number) => Date, last = 12): string =>
    pattern(range(last).map((at) => format(options).formatRangeToParts(on(2025, at), end(at))));

  const dates: Record<DatePattern, string> = {
    day: single({ weekday: 'long', ...day }),
    shortDay: single({ weekday: 'short', day: 'numeric', month: 'short' }),
    date: single(day),
    datesInMonth: between(day, (at) => on(2025, at, 19)),
    datesInYear: between(day, (at) => on(2025, at + 1), 11),
    datesAcrossYears: between(day, (at) => on(2026, at)),
    month: single(month),
    monthsInYear: between(month, (at) => on(2025, at + 1), 11),
    monthsAcrossYears: between(month, (at) => on(2026, at)),
    year: single(year),
    years: between(year, (at) => on(2026, at)),
  };
  return { months: used['month']!, weekdays: used['weekday']!, dates };
}

const tokens: Readonly<Record<string, string>> = { day: 'd', month: 'm', year: 'y', weekday: 'w' };

const on = (year: number, month: number, day = 18): Date => new Date(Date.UTC(year, month, day));

const range = (length: number): number[] => Array.from({ length }, (_, at) => at);
