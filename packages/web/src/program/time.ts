/** English with the day before the month, as most readers write it. */
const locale = 'en-GB';

/** The time of an instant on the clocks of a zone: 09:30. */
export const timeIn = (zone: string, instant: string): string =>
  new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(instant));

/** A date is the same day everywhere, so no zone may move it. */
const dateFormat = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });

/** Saturday 19 April 2025 */
export const dayName = (day: string): string =>
  dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(day));

/** Sat 19 Apr */
export const shortDayName = (day: string): string =>
  dateFormat({ weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(day));

/** 19–20 April 2025; what is known of it, or null. */
export function dateRange(startsOn: string | null, endsOn: string | null): string | null {
  const start = startsOn ?? endsOn;
  if (start === null) return null;
  return dateFormat({ day: 'numeric', month: 'long', year: 'numeric' }).formatRange(
    new Date(start),
    new Date(endsOn ?? start),
  );
}

/** As a range of days, of months or of years: no more exact than what is known. */
export function partialRange(startsOn: string | null, endsOn: string | null): string | null {
  const start = startsOn ?? endsOn;
  if (start === null) return null;
  const end = endsOn ?? start;
  const shortest = Math.min(start.length, end.length);
  if (shortest === 10) return dateRange(start, end);
  const format = dateFormat({ year: 'numeric', ...(shortest === 7 && { month: 'long' }) });
  return format.formatRange(new Date(start.slice(0, shortest)), new Date(end.slice(0, shortest)));
}

/** Uzbekistan Standard Time (GMT+5): the offset is that of the instant, as summer time may begin during a year. */
export const zoneName = (zone: string, instant: string): string =>
  `${zonePart(zone, instant, 'longGeneric')} (${zonePart(zone, instant, 'shortOffset')})`;

const zonePart = (timeZone: string, instant: string, timeZoneName: 'longGeneric' | 'shortOffset'): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
