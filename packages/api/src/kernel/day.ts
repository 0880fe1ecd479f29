import type { Conference } from '@wikicon/schema';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a zone: 2025-04-19. Swedish dates are written as ISO's are, but for early years. */
export function dayIn(timeZone: string, instant: string | number): string {
  let format = formats.get(timeZone);
  if (format === undefined) formats.set(timeZone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone })));
  return format.format(new Date(instant)).padStart('2025-04-19'.length, '0');
}

/** The hour that ends a night: what begins earlier belongs to the day before. */
const morning = 6;

/** The day in whose night something begins, or on which it begins by daylight. */
export function nightOf(timeZone: string, instant: string | number): string {
  const day = dayIn(timeZone, instant);
  const hour = Number(new Date(instant).toLocaleTimeString('sv-SE', { timeZone, hour: '2-digit' }).slice(0, 2));
  return hour < morning ? new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10) : day;
}

type Days = Pick<Conference, 'startsOn' | 'endsOn' | 'timeZone'>;

/** The day of the program on which something begins: the night after the last day belongs to that day. */
export function dayOf({ endsOn, timeZone }: Days, instant: string | number): string {
  const day = dayIn(timeZone, instant);
  return endsOn !== null && day > endsOn && nightOf(timeZone, instant) === endsOn ? endsOn : day;
}

/** Returns whether something begins within the days of a conference; it may end after midnight. */
export const isWithin = (conference: Days, instant: string | number): boolean =>
  conference.startsOn !== null &&
  conference.endsOn !== null &&
  dayIn(conference.timeZone, instant) >= conference.startsOn &&
  dayOf(conference, instant) <= conference.endsOn;
