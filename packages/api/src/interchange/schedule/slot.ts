import { quoted } from '../text/text.ts';
import { durationOf, instantOf, isDay, isOnCalendar, minutesBetween, plusMinutes } from './times.ts';

/** The time of a session as its file writes it, with an end or a length. */
export interface WrittenTime {
  readonly start: string;
  readonly end?: string | null;
  readonly duration?: string | number | null;
}

interface Voice {
  problem(message: string): void;
  warn(message: string): void;
  /** The zone of a time; null where it has none. */
  saw(zone: string | null): void;
}

const longest = 24 * 60;

/** @returns the instants between which it is; null for what has no time */
export function slotOf(time: WrittenTime | null, timeZone: string, { problem, warn, saw }: Voice) {
  if (time === null) return null;
  const begin = read(time.start);
  if (begin === null) return null;
  if (isDay(time.start)) {
    warn('It has a day and no time of the day, so it has no time yet.');
    return null;
  }
  const end = time.end == null || time.end === '' ? null : readEnd(time.end);
  const minutes = durationOf(time.duration ?? '');
  if (end === null && minutes === null) {
    const said = String(time.duration ?? '').trim();
    warn(
      said === ''
        ? 'It has a beginning and no length, so it has no time yet.'
        : `${quoted(said)} is no length of time, so it has no time yet.`,
    );
    return null;
  }
  const length = end === null ? minutes! : minutesBetween(begin, end);
  if (length < 0 && end === null) {
    warn(`${quoted(String(time.duration))} is no length of time, so it has no time yet.`);
    return null;
  }
  if (length < 0) {
    problem(`It ends at ${end}, before it begins at ${begin}.`);
    return null;
  }
  if (length === 0 || length > longest) {
    warn(length === 0 ? 'It has no length, so it has no time yet.' : 'It is longer than a day, so it has no time yet.');
    return null;
  }
  try {
    return { startsAt: begin, endsAt: end ?? plusMinutes(begin, length) };
  } catch {
    problem('It ends after the year 9999, which no calendar here has.');
    return null;
  }

  /** A day is no end: it would last until midnight, or have ended before it begins. */
  function readEnd(written: string): string | null {
    return isDay(written) && isOnCalendar(written) ? null : read(written);
  }

  function read(written: string): string | null {
    try {
      const { at, zone } = instantOf(written, timeZone);
      saw(zone);
      return at;
    } catch {
      problem(`${quoted(written)} is no date and time of the calendar.`);
      return null;
    }
  }
}
