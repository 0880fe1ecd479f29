import { clock, nextDay } from '../schedule/times.ts';
import type { WrittenTime } from '../schedule/slot.ts';

/** The cells of a row by their fields. */
type Said = (field: string) => string;

/**
 * Returns when the session of a row is: by a beginning and an end, or by a date in one column and times of the day in
 * others. An end that has no date of its own is after its beginning: on the next day, if it is earlier by the clock.
 */
export function timeOfRow(said: Said): WrittenTime | null {
  const [date, endDate] = [dayOf(said('date')), dayOf(said('endDate'))];
  const start = withDay(date, said('startTime') || said('start'));
  if (start === '') return null;
  const end = said('endTime') || said('end');
  return { start, end: isClock(end) ? endAfter(start, endDate, end) : dayOf(end), duration: said('duration') };
}

/** 10.04.2027 and 2027/04/10 as 2027-04-10, also before a time; 4/10/2027 is one day here and another there. */
const dayOf = (text: string): string =>
  text
    .trim()
    .replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, (_, day: string, month: string, year: string) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    )
    .replace(/^(\d{4})\/(\d\d)\/(\d\d)(?!\d)/, '$1-$2-$3');

function withDay(date: string, time: string): string {
  if (date === '') return dayOf(time);
  return isClock(time) ? `${date} ${clock(time)}` : dayOf(time) || date;
}

function isClock(text: string): boolean {
  try {
    return clock(text) !== '';
  } catch {
    return false;
  }
}

const dayAndClock = /^(\d{4}-\d{2}-\d{2})(?:T|\s+)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\b\.?)?)(.*)$/is;

/** Returns the end, in the zone of the beginning if that has one. */
function endAfter(start: string, endDate: string, end: string): string {
  const [, day = '', from = '', zone = ''] = dayAndClock.exec(start) ?? [];
  if (!isClock(from)) return end;
  const isNext = endDate === '' && clock(end) < clock(from);
  try {
    return `${endDate || (isNext ? nextDay(day) : day)} ${clock(end)}${zone}`;
  } catch {
    return end;
  }
}
