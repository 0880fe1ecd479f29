import { Temporal } from 'temporal-polyfill';

export interface Instant {
  /** 2025-04-19T04:30:00Z */
  readonly at: string;
  /** False where the file gives no offset, so that the zone of the conference was taken. */
  readonly hasZone: boolean;
}

const hasOffset = /(?:Z|[+-]\d{2}(?::?\d{2})?)(?:\[[^\]]*\])?$/i;

const text = (instant: Temporal.Instant): string => instant.round('second').toString();

/** @throws RangeError for what is no date, or not on any calendar */
export function instantOf(written: string, timeZone: string): Instant {
  const iso = written.trim().replace(/^(\d{4}-\d{2}-\d{2}) +(\d)/, '$1T$2');
  if (/T/i.test(iso) && hasOffset.test(iso)) {
    // The offset is what counts, whatever a zone beside it says; the day must be on the calendar all the same.
    Temporal.PlainDateTime.from(iso.replace(hasOffset, ''));
    return { at: text(Temporal.Instant.from(iso.replace(/\[[^\]]*\]$/, ''))), hasZone: true };
  }
  const local = Temporal.PlainDateTime.from(iso);
  return { at: text(local.toZonedDateTime(timeZone).toInstant()), hasZone: false };
}

/** @returns the day of a date, or of the first ten characters of a date and time */
export const dateOf = (written: string): string => Temporal.PlainDate.from(written.trim().slice(0, 10)).toString();

export const nextDay = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

/** 9:00 and 09:00:00 as 09:00, so that times compare as texts. */
export const clock = (written: string): string =>
  Temporal.PlainTime.from(written.trim().padStart(5, '0')).toString().slice(0, 5);

export const plusMinutes = (instant: string, minutes: number): string =>
  text(Temporal.Instant.from(instant).add({ seconds: Math.round(minutes * 60) }));

export const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** @returns minutes; null for what is no duration: 45, 00:45, 01:30:00, PT45M */
export function durationOf(written: string | number): number | null {
  if (typeof written === 'number') return Number.isFinite(written) && written >= 0 ? written : null;
  const plain = written.trim();
  if (/^P/i.test(plain)) return isoMinutes(plain);
  const parts = plain.split(':').map(Number);
  if (plain === '' || parts.some((part) => !Number.isInteger(part) || part < 0)) return null;
  const [one = 0, two = 0, three = 0] = parts;
  if (parts.length === 1) return one;
  if (parts.length === 2) return one * 60 + two;
  return one * 60 + two + three / 60;
}

function isoMinutes(written: string): number | null {
  try {
    return Temporal.Duration.from(written).total({ unit: 'minutes', relativeTo: '2025-01-01' });
  } catch {
    return null;
  }
}
