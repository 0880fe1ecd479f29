import { Temporal } from 'temporal-polyfill';

export interface Instant {
  /** 2025-04-19T04:30:00Z */
  readonly at: string;
  /** As the file writes it: Europe/Berlin, +05:00, or Z; null where it gives none, so that another was taken. */
  readonly zone: string | null;
}

const offset = /(?:Z|([+-]\d{2})(?::?(\d{2})(?::?\d{2}(?:\.\d+)?)?)?)(?:\[[^\]]*\])*$/i;
const zoneInBrackets = /\[([^\]=]+)\]/;

/** Years have four digits wherever these instants go. */
function text(instant: Temporal.Instant): string {
  const written = instant.round('second').toString();
  if (!/^\d{4}-/.test(written)) throw new RangeError('This year has no four digits.');
  return written;
}

/**
 * Reads 2027-04-10T09:00:00+05:00 and what people and programs write instead: 2027-04-10 9:00, 9:00 PM, +0500, UTC,
 * [Asia/Tashkent]. Hours past midnight are of the next day, as broadcasters write them: 24:00, 25:30.
 *
 * @throws RangeError for what is no date, or not on any calendar
 */
export function instantOf(written: string, timeZone: string): Instant {
  const iso = isoOf(shortOf(written));
  const [, zone = null] = zoneInBrackets.exec(iso) ?? [];
  const [shift, hours, minutes = '00'] = (/T/i.test(iso) && offset.exec(iso)) || [];
  if (shift !== undefined) {
    // The offset is what counts, whatever a zone beside it says; the day must be on the calendar all the same.
    Temporal.PlainDateTime.from(iso.replace(offset, ''));
    const at = text(Temporal.Instant.from(iso.replace(/(?:\[[^\]]*\])+$/, '')));
    return { at, zone: zone ?? (hours === undefined ? 'Z' : `${hours}:${minutes}`) };
  }
  if (zone !== null) return { at: text(Temporal.ZonedDateTime.from(iso).toInstant()), zone };
  return { at: text(Temporal.PlainDateTime.from(iso).toZonedDateTime(timeZone).toInstant()), zone: null };
}

/** Longer than any time that people or programs write; longer ones would keep the patterns here busy for hours. */
const longestTime = 200;

function shortOf(written: string): string {
  const plain = written.trim();
  if (plain.length > longestTime) throw new RangeError('It is too long for a time.');
  return plain;
}

const dayAndTime = /^(\d{4}-\d{2}-\d{2})(?:T|\s+)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\b\.?)?)(.*)$/is;

/** Writes a day and a time in the form of ISO 8601; anything else stays as it is. */
function isoOf(written: string): string {
  const [, day, time, rest = ''] = dayAndTime.exec(written) ?? [];
  if (day === undefined || time === undefined) return written;
  const [hours, others] = hoursOf(time);
  const later = Temporal.PlainDate.from(day).add({ days: Math.floor(hours / 24) });
  const zone = rest
    .trim()
    .replace(/^(?:UTC|GMT)(?=[+-])/i, '')
    .replace(/^(?:UTC|GMT)$/i, 'Z');
  return `${later.toString()}T${two(hours % 24)}${others}${zone}`;
}

/** True for a day of the calendar by itself. */
export const isDay = (written: string): boolean => /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(written);

export function isOnCalendar(day: string): boolean {
  try {
    return dateOf(day) !== '';
  } catch {
    return false;
  }
}

/** @returns the day of a date, or of the first ten characters of a date and time */
export const dateOf = (written: string): string => Temporal.PlainDate.from(written.trim().slice(0, 10)).toString();

export const nextDay = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

/**
 * Reads 9:00, 09:00:00, 9.00 and 9:00 PM as 09:00 or 21:00, so that times compare as texts; 24:00 and 25:30 stay.
 *
 * @throws RangeError for what is no time of a day, nor of the night after it
 */
export function clock(written: string): string {
  const [hours, others] = hoursOf(shortOf(written).replace(/^(\d{1,2})\.(?=\d{2}\b)/, '$1:'));
  Temporal.PlainTime.from(`${two(hours % 24)}${others}`);
  return `${two(hours)}${others.slice(0, 3)}`;
}

/** The longest night: a day has no hour 48. */
const lastHour = 47;

/** @returns the hours since the day began, and what follows them: 21 and :00 for 9:00 PM */
function hoursOf(time: string): readonly [number, string] {
  const [, first = '', others, half] = /^(\d{1,2})(:\d{2}.*?)?\s*(?:([ap])\.?m\.?)?$/is.exec(time) ?? [];
  const hours = Number(first);
  if (others === undefined || hours > lastHour || (half !== undefined && (hours < 1 || hours > 12)))
    throw new RangeError('It is no time of the day.');
  if (half === undefined) return [hours, others];
  return [(hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0), others];
}

const two = (number: number): string => String(number).padStart(2, '0');

export const plusMinutes = (instant: string, minutes: number): string =>
  text(Temporal.Instant.from(instant).add({ seconds: Math.round(minutes * 60) }));

export const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** @returns minutes; null for what is no duration: 45, 00:45, 01:30:00, PT45M */
export function durationOf(written: string | number): number | null {
  if (typeof written === 'number') return Number.isFinite(written) && written >= 0 ? written : null;
  const plain = written.trim();
  if (plain.length > longestTime) return null;
  if (/^\+?P/i.test(plain)) return isoMinutes(plain);
  if (!/^\d{1,9}(?:\.\d{1,9}|:\d{1,2}(?::\d{1,2})?)?$/.test(plain)) return null;
  const [one = 0, two, three = 0] = plain.split(':').map(Number);
  return two === undefined ? one : one * 60 + two + three / 60;
}

/**
 * Days, hours and minutes, as schedule.xml and schedule.json have them: 1:02:30. Of more than 23 hours they can be no
 * part of a day: 00:45:00 is in hours, minutes and seconds, as in other files.
 *
 * @returns minutes; null for what has not three parts, which `durationOf` reads
 */
export function minutesOfDays(written: string | number | null): number | null {
  const [, days, hours, minutes] = /^\s*(\d{1,4}):([01]?\d|2[0-3]):([0-5]?\d)\s*$/.exec(String(written)) ?? [];
  return days === undefined ? null : Number(days) * 1_440 + Number(hours) * 60 + Number(minutes);
}

function isoMinutes(written: string): number | null {
  try {
    return Temporal.Duration.from(written).total({ unit: 'minutes', relativeTo: '2025-01-01' });
  } catch {
    return null;
  }
}
