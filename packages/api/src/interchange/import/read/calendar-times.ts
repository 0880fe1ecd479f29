import ICAL from 'ical.js';
import { canonicalTimeZone } from '@wikicon/schema';
import type { Collector } from '../collect.ts';
import { quoted } from '../text.ts';
import { instantOf } from '../times.ts';
import { zoneOf } from '../zones/zones.ts';
import { afterColon, valueOf, type CalendarComponent, type ContentLine } from './calendar-lines.ts';

/** A date or a date and time of a calendar. */
export interface CalendarTime {
  /** With its zone, as other files write it: 2027-04-10T05:00:00Z[Asia/Tashkent]; what is no date stays as it is. */
  readonly text: string;
  /** By its own clock: 2027-04-10T10:00:00, with a Z in UTC; a day alone where it lasts for days. */
  readonly local: string;
  /** The instant, where it has a zone. */
  readonly at: string | null;
  readonly isDay: boolean;
}

/** Turns a local time into one with a zone. */
type Shift = (local: string) => string;

export type CalendarTimes = ReturnType<typeof calendarTimes>;

/** Reads the times of a calendar in its zones: by their names, else as the calendar describes them (RFC 5545, 3.6.5). */
export function calendarTimes(calendar: CalendarComponent, collector: Pick<Collector, 'problem'>) {
  const described = new Map(
    calendar.components
      .filter(({ name }) => name === 'VTIMEZONE')
      .map((zone) => [valueOf(zone, 'TZID') ?? '', zone] as const),
  );
  const known = new Map<string, Shift | null>();

  /** @returns null for a zone that nobody knows */
  function shiftOf(name: string): Shift | null {
    const canonical = canonicalTimeZone(name);
    if (canonical !== null) return inZone(canonical);
    const own = described.get(name);
    const shift = own === undefined ? null : asDescribed(own);
    const zone = shift === null ? zoneOf(name) : null;
    return zone === null ? shift : inZone(zone);
  }

  function timeOf(value: string, zone: string, place: string): CalendarTime {
    const [, day, time, isUtc] = /^(\d{8})(?:T(\d{4,6})(Z)?)?$/i.exec(value) ?? [];
    if (day === undefined) return { text: value, local: value, at: null, isDay: false };
    const date = day.replace(/(....)(..)(..)/, '$1-$2-$3');
    if (time === undefined) return { text: date, local: date, at: null, isDay: true };
    const local = `${date}T${time.padEnd(6, '0').replaceAll(/..(?=.)/g, '$&:')}${isUtc === undefined ? '' : 'Z'}`;
    if (isUtc !== undefined || zone === '') return { text: local, local, at: atOf(local), isDay: false };
    if (!known.has(zone)) {
      known.set(zone, shiftOf(zone));
      if (known.get(zone) === null)
        collector.problem(place, `${quoted(zone)} is no time zone that is known, nor one that the calendar describes.`);
    }
    const text = known.get(zone)?.(local) ?? local;
    return { text, local, at: atOf(text), isDay: false };
  }

  return {
    /** The values of a line; several where they are between commas. */
    of(line: ContentLine, place: string): readonly CalendarTime[] {
      const zone = zoneName.exec(line.text);
      return afterColon(line)
        .split(',')
        .map((value) => timeOf(value.trim(), (zone?.[1] ?? zone?.[2] ?? '').trim(), place));
    },
  };
}

/** Its colons count where quotes are missing: no value of a time has any. */
const zoneName = /;TZID=(?:"([^"]*)"|([^;]*?))(?:;[A-Z-]+=[^;]*)*:[^:]*$/i;

/** What is no time of the calendar stays as it is: whoever reads it on says so. */
const inZone =
  (zone: string): Shift =>
  (local) => {
    try {
      return `${instantOf(local, zone).at}[${zone}]`;
    } catch {
      return local;
    }
  };

/** @returns null for a description without offsets, or one that would never be worked through */
function asDescribed(component: CalendarComponent): Shift | null {
  const rules = component.components.flatMap(({ lines }) => lines);
  const all = (name: string, form: RegExp): boolean =>
    rules.filter((line) => line.name === name).every(({ text }) => form.test(text));
  const isWhole =
    rules.some(({ name }) => name === 'TZOFFSETTO') &&
    all('TZOFFSETTO', /:[+-]\d{4}(?:\d\d)?$/) &&
    all('TZOFFSETFROM', /:[+-]\d{4}(?:\d\d)?$/) &&
    all('DTSTART', /:\d{8}T\d{6}$/) &&
    all('RRULE', /FREQ=YEARLY/i);
  if (!isWhole) return null;
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(sourceOf(component)) as never));
    const shift: Shift = (local) => `${local}${offsetText(zone.utcOffset(ICAL.Time.fromDateTimeString(local)))}`;
    // Its rules are worked out only now, and may turn out to be none.
    shift('2027-01-01T00:00:00');
    return shift;
  } catch {
    return null;
  }
}

const sourceOf = ({ name, lines, components }: CalendarComponent): string =>
  [`BEGIN:${name}`, ...lines.map(({ text }) => text), ...components.map(sourceOf), `END:${name}`].join('\r\n');

function offsetText(seconds: number): string {
  const minutes = Math.round(Math.abs(seconds) / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${seconds < 0 ? '-' : '+'}${hours}:${rest}`;
}

function atOf(text: string): string | null {
  try {
    const { at, zone } = instantOf(text, 'UTC');
    return zone === null ? null : at;
  } catch {
    return null;
  }
}
