import { quoted } from '../text/text.ts';
import { durationOf, instantOf, isDay, isOnCalendar, minutesBetween, plusMinutes } from './times.ts';
import { says } from '../text/says.ts';
import type { Said } from '../../kernel/diagnostic.ts';

/** The time of a session as its file writes it, with an end or a length. */
export interface WrittenTime {
  readonly start: string;
  readonly end?: string | null;
  readonly duration?: string | number | null;
}

interface Voice {
  problem(said: Said): void;
  warn(said: Said): void;
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
    warn(says('NO_TIME_OF_DAY'));
    return null;
  }
  const end = time.end == null || time.end === '' ? null : readEnd(time.end);
  const minutes = durationOf(time.duration ?? '');
  if (end === null && minutes === null) {
    const said = String(time.duration ?? '').trim();
    warn(said === '' ? says('NO_LENGTH') : says('BAD_LENGTH', quoted(said)));
    return null;
  }
  const length = end === null ? minutes! : minutesBetween(begin, end);
  if (length < 0 && end === null) {
    warn(says('BAD_LENGTH', quoted(String(time.duration))));
    return null;
  }
  if (length < 0) {
    problem(says('ENDS_BEFORE', end!, begin));
    return null;
  }
  if (length === 0 || length > longest) {
    warn(length === 0 ? says('ZERO_LENGTH') : says('OVER_A_DAY'));
    return null;
  }
  try {
    return { startsAt: begin, endsAt: end ?? plusMinutes(begin, length) };
  } catch {
    problem(says('AFTER_CALENDARS'));
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
      problem(says('BAD_DATE_TIME', quoted(written)));
      return null;
    }
  }
}
