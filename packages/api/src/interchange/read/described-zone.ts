import ICAL from 'ical.js';
import { afterColon, type CalendarComponent, type ContentLine } from './calendar-lines.ts';

/** Turns a local time into one with a zone. */
export type Shift = (local: string) => string;

/** Rules that one file may have worked out: a zone with all its history has 200, and most have two. */
const maxRules = 2_000;

/** Zones as the calendars of one file describe them (RFC 5545, 3.6.5), each worked out once. */
export function describedZones() {
  const known = new Map<string, Shift | null>();
  let rules = 0;
  return {
    /** @returns null for a description without offsets, or one that would never be worked through */
    shiftOf(component: CalendarComponent): Shift | null {
      const source = sourceOf(component);
      const before = known.get(source);
      if (before !== undefined) return before;
      rules += component.components.length;
      const shift = rules > maxRules || !isWhole(component) ? null : shiftFrom(source);
      known.set(source, shift);
      return shift;
    },
  };
}

function isWhole({ components }: CalendarComponent): boolean {
  const rules = components.flatMap(({ lines }) => lines);
  const all = (name: string, form: RegExp): boolean =>
    rules.filter((line) => line.name === name).every(({ text }) => form.test(text));
  return (
    rules.some(({ name }) => name === 'TZOFFSETTO') &&
    all('TZOFFSETTO', /:[+-]\d{4}(?:\d\d)?$/) &&
    all('TZOFFSETFROM', /:[+-]\d{4}(?:\d\d)?$/) &&
    all('DTSTART', /:\d{8}T\d{6}$/) &&
    all('RRULE', /FREQ=YEARLY/i)
  );
}

function shiftFrom(source: string): Shift | null {
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(source) as never));
    const shift: Shift = (local) => `${local}${offsetText(offsetAt(zone, nearYear(local)))}`;
    // Its rules are worked out only now, and may turn out to be none.
    shift('2027-01-01T00:00:00');
    return shift;
  } catch {
    return null;
  }
}

/** A change of the clocks, in UTC, with offsets in seconds. */
interface Change {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly prevUtcOffset: number;
}

/** @throws RangeError for a zone whose clocks never change, not even to what they show */
function offsetAt(zone: ICAL.Timezone, local: string): number {
  const offset = zone.utcOffset(ICAL.Time.fromDateTimeString(local));
  const [first] = (zone as unknown as { readonly changes: readonly Change[] }).changes;
  if (first === undefined) throw new RangeError('It says no offset for any time.');
  const { year, month, day, hour, minute, second, prevUtcOffset } = first;
  // The library takes what is before all changes for UTC.
  const isBefore =
    Date.parse(`${local}Z`) - prevUtcOffset * 1_000 < Date.UTC(year, month - 1, day, hour, minute, second);
  return isBefore ? prevUtcOffset : offset;
}

/** Years repeat after 400 of them; rules would be worked out year by year to a far one. */
const nearYear = (local: string): string => {
  const year = Number(local.slice(0, 4));
  const within = year % 400;
  return year < 2_500 ? local : `${(within < 100 ? 2_400 : 2_000) + within}${local.slice(4)}`;
};

/** A component as its calendar writes it; but a date of change in each line, for the library reads the first one alone. */
function sourceOf({ name, lines, components }: CalendarComponent): string {
  const isListed = lines.some((line) => line.name === 'RDATE');
  return [
    `BEGIN:${name}`,
    ...lines.flatMap((line) => (line.name === 'RDATE' ? datesOf(line) : [line.text])),
    // The first change is one of those that are listed, and the library leaves it out.
    ...(isListed ? lines.filter((line) => line.name === 'DTSTART').map((line) => `RDATE:${afterColon(line)}`) : []),
    ...components.map(sourceOf),
    `END:${name}`,
  ].join('\r\n');
}

/** A period begins with its date. */
const datesOf = (line: ContentLine): string[] =>
  afterColon(line)
    .split(',')
    .map((date) => date.trim().split('/')[0]!)
    .map((date) => `RDATE${date.includes('T') ? '' : ';VALUE=DATE'}:${date}`);

function offsetText(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${seconds < 0 ? '-' : '+'}${hours}:${rest}`;
}
