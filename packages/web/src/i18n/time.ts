import type { DatePattern, RelativeUnit } from './locale.ts';
import { digitsIn, numberText } from './number.ts';
import { spoken } from './spoken.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The time of an instant on the clocks of a zone: 09:30. */
export function timeIn(zone: string, instant: string): string {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone });
  clocks.set(zone, clock);
  return digitsIn(spoken().locale, clock.format(new Date(instant)));
}

/** Saturday, 19 April 2025 */
export const dayName = (day: string): string => written('day', day);

/** Sat 19 Apr */
export const shortDayName = (day: string): string => written('shortDay', day);

/** 19–20 April 2025; what is known of it, or null. */
export function dateRange(startsOn: string | null, endsOn: string | null): string | null {
  const start = startsOn ?? endsOn;
  if (start === null) return null;
  const end = endsOn ?? start;
  if (start === end) return written('date', start);
  if (!isSame(start, end, 4)) return written('datesAcrossYears', start, end);
  return written(isSame(start, end, 7) ? 'datesInMonth' : 'datesInYear', start, end);
}

/** A range of days, of months or of years: no more exact than what is known. */
export function partialRange(startsOn: string | null, endsOn: string | null): string | null {
  const known = startsOn ?? endsOn;
  if (known === null) return null;
  const exactness = Math.min(known.length, (endsOn ?? known).length);
  if (exactness === 10) return dateRange(startsOn, endsOn);
  const [start, end] = [known.slice(0, exactness), (endsOn ?? known).slice(0, exactness)];
  if (exactness === 4) return written(start === end ? 'year' : 'years', start, end);
  if (start === end) return written('month', start);
  return written(isSame(start, end, 4) ? 'monthsInYear' : 'monthsAcrossYears', start, end);
}

const isSame = (one: string, other: string, length: number): boolean => one.slice(0, length) === other.slice(0, length);

/** A date is the same day everywhere, so no zone may move it. */
function written(pattern: DatePattern, start: string, end = start): string {
  const { locale } = spoken();
  return locale.dates[pattern].replace(/\{(\w)(\d?)\}/g, (_, token: string, form: string) => {
    const date = token === token.toLowerCase() ? start : end;
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    switch (token.toLowerCase()) {
      case 'w':
        return locale.weekdays[Number(form)]![new Date(date).getUTCDay()]!;
      case 'm':
        return locale.months[Number(form)]![month - 1]!;
      default:
        return digitsIn(locale, token.toLowerCase() === 'd' ? day : year);
    }
  });
}

/** Uzbekistan Standard Time (GMT+5): the offset is that of the instant, as summer time may begin during a year. */
export function zoneName(zone: string, instant: string): string {
  const { locale } = spoken();
  const [, sign, hours = ''] = /([+-])(.*[1-9].*)/.exec(zonePart('en', zone, instant, 'shortOffset')) ?? [];
  const { ahead, behind, none } = locale.offset;
  const offset = sign ? (sign === '+' ? ahead : behind).replace('{0}', digitsIn(locale, hours)) : none;
  const name = locale.zones ? locale.zones[zone] : zonePart(locale.tag, zone, instant, 'longGeneric');
  return name === undefined ? offset : `${name} (${offset})`;
}

function zonePart(
  locale: string,
  timeZone: string,
  instant: string,
  timeZoneName: 'longGeneric' | 'shortOffset',
): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

const minute = 60_000;
const hour = 60 * minute;

/** In 5 minutes, 2 hours ago, now: from one instant to another, both in milliseconds. */
export function relativeTime(now: number, then: number): string {
  const distance = then - now;
  if (Math.abs(distance) < minute / 2) return spoken().locale.relative.now;
  if (Math.abs(distance) < 59.5 * minute) return relative(distance / minute, 'minute');
  if (Math.abs(distance) < 23.5 * hour) return relative(distance / hour, 'hour');
  return relative(distance / (24 * hour), 'day');
}

function relative(distance: number, unit: RelativeUnit): string {
  const { relative, tag } = spoken().locale;
  const count = Math.round(Math.abs(distance));
  const forms = relative[unit][distance < 0 ? 'past' : 'future'];
  return (forms[new Intl.PluralRules(tag).select(count)] ?? forms.other ?? '').replace('{0}', numberText(count));
}
