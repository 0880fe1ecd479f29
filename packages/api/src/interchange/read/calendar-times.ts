import { canonicalTimeZone } from '@wikicon/schema';
import type { Collector } from '../schedule/collect.ts';
import { quoted } from '../text/text.ts';
import { instantOf } from '../schedule/times.ts';
import { zoneOf } from '../zones/zones.ts';
import { afterColon, valueOf, type CalendarComponent, type ContentLine } from './calendar-lines.ts';
import type { describedZones, Shift } from './described-zone.ts';
import { says } from '../text/says.ts';

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

export type CalendarTimes = ReturnType<typeof calendarTimes>;

interface Around {
  readonly collector: Pick<Collector, 'problem'>;
  readonly zones: ReturnType<typeof describedZones>;
  /** The zone of times that name none; null where it is that of the whole file. */
  readonly ownZone: string | null;
}

/** Reads the times of a calendar in its zones: by their names, else as the calendar describes them (RFC 5545, 3.6.5). */
export function calendarTimes(calendar: CalendarComponent, { collector, zones, ownZone }: Around) {
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
    const shift = own === undefined ? null : zones.shiftOf(own);
    const zone = shift === null ? zoneOf(name) : null;
    return zone === null ? shift : inZone(zone);
  }

  function timeOf(value: string, zone: string, place: string): CalendarTime | null {
    const [, day, time, isUtc] = /^(\d{8})(?:T(\d{4,6})(Z)?)?$/i.exec(value) ?? [];
    if (day === undefined) return null;
    const date = day.replace(/(....)(..)(..)/, '$1-$2-$3');
    if (time === undefined) return { text: date, local: date, at: null, isDay: true };
    const local = `${date}T${time.padEnd(6, '0').replaceAll(/..(?=.)/g, '$&:')}${isUtc === undefined ? '' : 'Z'}`;
    if (isUtc !== undefined || zone === '') return { text: local, local, at: atOf(local), isDay: false };
    if (!known.has(zone)) {
      known.set(zone, shiftOf(zone));
      if (known.get(zone) === null) collector.problem(place, says('UNKNOWN_CALENDAR_ZONE', quoted(zone)));
    }
    const text = known.get(zone)?.(local) ?? local;
    return { text, local, at: atOf(text), isDay: false };
  }

  return {
    /** The values of a line; several where they are between commas. */
    of(line: ContentLine, place: string): readonly CalendarTime[] {
      const [, inMarks, bare] = zoneName.exec(line.text) ?? [];
      const zone = (inMarks ?? bare ?? ownZone ?? '').trim();
      const found = afterColon(line)
        .split(',')
        .map((value) => timeOf(value.trim(), zone, place));
      if (found.includes(null)) collector.problem(place, says('BAD_DATE_TIME', quoted(valuesOf(line))));
      return found.filter((one) => one !== null);
    },
  };
}

/** Its colons count where quotes are missing: no value of a time has any. */
const zoneName = /;TZID=(?:"([^"]*)"|([^;]*?))(?:;[A-Z-]+=[^;]*)*:[^:]*$/i;

/** All of the values, also where they have colons. */
const valuesOf = ({ text }: ContentLine): string => text.replace(/^[^":]*(?:"[^"]*"[^":]*)*:/, '');

/** Adds a zone; a text that is no time stays as it is, and is refused where it is read on. */
const inZone =
  (zone: string): Shift =>
  (local) => {
    try {
      return `${instantOf(local, zone).at}[${zone}]`;
    } catch {
      return local;
    }
  };

function atOf(text: string): string | null {
  try {
    const { at, zone } = instantOf(text, 'UTC');
    return zone === null ? null : at;
  } catch {
    return null;
  }
}
