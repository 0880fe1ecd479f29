import { Temporal } from 'temporal-polyfill';

export interface Instant {
  /** 2025-04-19T04:30:00Z */
  readonly at: string;
  /** False where the file gives no offset, so that the zone of the conference was taken. */
  readonly hasZone: boolean;
}

const hasOffset = /(?:Z|[+-]\d{2}(?::?\d{2}(?::?\d{2}(?:\.\d+)?)?)?)(?:\[[^\]]*\])*$/i;
const hasBrackets = /\[[^\]]+\]$/;

/** Years have four digits wherever these instants go. */
function text(instant: Temporal.Instant): string {
  const written = instant.round('second').toString();
  if (!/^\d{4}-/.test(written)) throw new RangeError('This year has no four digits.');
  return written;
}

/** @throws RangeError for what is no date, or not on any calendar */
export function instantOf(written: string, timeZone: string): Instant {
  const iso = written
    .trim()
    .replace(/\s*\b(?:UTC|GMT)$/i, 'Z')
    .replace(/\s+(?=[+-]\d{2}:?\d{2}$)/, '')
    .replace(/^(\d{4}-\d{2}-\d{2})(?:T| +)(?:(\d):)?/i, (_, day: string, hour?: string) =>
      hour === undefined ? `${day}T` : `${day}T0${hour}:`,
    );
  if (/T/i.test(iso) && hasOffset.test(iso)) {
    // The offset is what counts, whatever a zone beside it says; the day must be on the calendar all the same.
    Temporal.PlainDateTime.from(iso.replace(hasOffset, ''));
    return { at: text(Temporal.Instant.from(iso.replace(/(?:\[[^\]]*\])+$/, ''))), hasZone: true };
  }
  if (hasBrackets.test(iso)) return { at: text(Temporal.ZonedDateTime.from(iso).toInstant()), hasZone: true };
  const local = Temporal.PlainDateTime.from(iso);
  return { at: text(local.toZonedDateTime(timeZone).toInstant()), hasZone: false };
}

/** True for a day of the calendar by itself. */
export const isDay = (written: string): boolean => /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(written);

/** @returns the day of a date, or of the first ten characters of a date and time */
export const dateOf = (written: string): string => Temporal.PlainDate.from(written.trim().slice(0, 10)).toString();

export const nextDay = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

/** 9:00 and 09:00:00 as 09:00, so that times compare as texts. */
export const clock = (written: string): string =>
  Temporal.PlainTime.from(written.trim().replace(/^\d:/, '0$&')).toString().slice(0, 5);

export const plusMinutes = (instant: string, minutes: number): string =>
  text(Temporal.Instant.from(instant).add({ seconds: Math.round(minutes * 60) }));

export const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** @returns minutes; null for what is no duration: 45, 00:45, 01:30:00, PT45M */
export function durationOf(written: string | number): number | null {
  if (typeof written === 'number') return Number.isFinite(written) && written >= 0 ? written : null;
  const plain = written.trim();
  if (/^P/i.test(plain)) return isoMinutes(plain);
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
