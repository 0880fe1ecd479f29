import { pick, ulidOf, type Conference, type Id, type Localized, type Person } from '@wikicon/schema';
import { Temporal } from 'temporal-polyfill';
import type { PersonSnapshot } from '../../rows/person.ts';
import type { ExportedSession } from './program.ts';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const bitsOf = (id: Id): bigint =>
  ulidOf(id)
    .split('')
    .reduce((sum, letter) => sum * 32n + BigInt(crockford.indexOf(letter)), 0n);

/** The random part of an id in the form that other systems know: stable, and made of nothing personal. */
export const guidOf = (id: Id): string =>
  bitsOf(id)
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Gives each node a positive number of 31 bits, as old clients want; two nodes of a file never share one. */
export function numbering(): (id: Id) => number {
  const known = new Map<Id, number>();
  const taken = new Set<number>();
  return (id) => {
    let number = known.get(id) ?? 0;
    if (number > 0) return number;
    number = Number(bitsOf(id) & 0x7fff_ffffn) || 1;
    while (taken.has(number)) number = (number % 0x7fff_ffff) + 1;
    known.set(id, number);
    taken.add(number);
    return number;
  };
}

/** A slug in the form that the formats ask for: ca_wikicon_2025. */
export const acronymOf = ({ slug }: Pick<Conference, 'slug'>): string => slug.replaceAll('-', '_').padEnd(4, '_');

export const sessionSlug = (conference: Conference, { id }: Pick<ExportedSession, 'id'>): string =>
  `${acronymOf(conference)}-${ulidOf(id).toLowerCase()}`;

/** The one text that a format without translations shows: in a language of the session, else of the conference. */
export const textIn = (text: Localized, conference: Conference, session?: ExportedSession): string =>
  pick(text, [...(session?.spokenLanguages ?? []), ...conference.workingLanguages]).text;

/** 2025-04-19T09:30:00+05:00 */
export const localTime = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 0 });

export interface Day {
  readonly index: number;
  readonly date: string;
  /** Midnight, and the next one, with offset. */
  readonly start: string;
  readonly end: string;
}

/** The days of a conference, also those on which nothing stands yet; none before it has any. */
export function daysOf({ startsOn, endsOn, timeZone }: Conference): Day[] {
  if (startsOn === null || endsOn === null) return [];
  const days: Day[] = [];
  const midnight = (date: Temporal.PlainDate) =>
    localTime(date.toZonedDateTime(timeZone).toInstant().toString(), timeZone);
  for (
    let date = Temporal.PlainDate.from(startsOn);
    Temporal.PlainDate.compare(date, endsOn) <= 0;
    date = date.add({ days: 1 })
  )
    days.push({
      index: days.length + 1,
      date: date.toString(),
      start: midnight(date),
      end: midnight(date.add({ days: 1 })),
    });
  return days;
}

export const minutesOf = ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);

/** 01:30 */
export const clockDuration = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** The page of a person, by user name as on any wiki. */
export const personUrl = (siteUrl: string, { id, username }: PersonSnapshot | Person): string =>
  `${siteUrl}/people/${encodeURIComponent(username?.replaceAll(' ', '_') ?? id)}`;
