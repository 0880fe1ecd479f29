import { canonicalTimeZone } from '@wikicon/schema';
import { Temporal } from 'temporal-polyfill';
import { railsZones } from './rails.ts';
import { windowsZones } from './windows.ts';

/**
 * Returns the zone that a file means: by the name that IANA, Windows or Rails gives it, behind a path that makes its
 * name unique in the world, as people are shown it (“(UTC+05:00) Ashgabat, Tashkent”), or by its offset.
 *
 * @returns null where nobody knows it
 */
export function zoneOf(written: string): string | null {
  if (written.length > longestName) return null;
  const name = written.trim().replaceAll(/^["']+|["']+$/g, '');
  return canonicalTimeZone(name) ?? zoneOfPath(name) ?? zoneOfOffset(name) ?? zoneOfName(name);
}

/** Windows shows names of up to 80 characters, and calendars put a path of their maker before them. */
const longestName = 500;

/** /example.org/20050126_1/Europe/Berlin (RFC 5545 3.2.19) */
function zoneOfPath(name: string): string | null {
  if (!name.includes('/')) return null;
  const parts = name.split('/');
  const ends = [3, 2, 1].filter((length) => length < parts.length).map((length) => parts.slice(-length).join('/'));
  return first(ends.map(canonicalTimeZone));
}

/** Zones that have been at these offsets all year for long; those of whole hours have names of their own. */
const partialHours: Readonly<Record<string, string>> = {
  '-09:30': 'Pacific/Marquesas',
  '+03:30': 'Asia/Tehran',
  '+04:30': 'Asia/Kabul',
  '+05:30': 'Asia/Kolkata',
  '+05:45': 'Asia/Kathmandu',
  '+06:30': 'Asia/Yangon',
  '+08:45': 'Australia/Eucla',
  '+09:30': 'Australia/Darwin',
};

/** @returns a zone that is always at this offset: Etc/GMT-5 for +05:00, +0500 or UTC+5 */
export function zoneOfOffset(written: string): string | null {
  const told = /^(?:UTC|GMT)?\s*([+\-\u2212])(\d{1,2})(?::?(\d{2}))?$/i.exec(written.trim());
  if (told === null) return null;
  const [, sign, hours = '', minutes = '00'] = told;
  const isWest = sign !== '+';
  if (minutes !== '00') return partialHours[`${isWest ? '-' : '+'}${hours.padStart(2, '0')}:${minutes}`] ?? null;
  // The signs of these names are those of POSIX, where west is positive.
  return canonicalTimeZone(Number(hours) === 0 ? 'UTC' : `Etc/GMT${isWest ? '+' : '-'}${Number(hours)}`);
}

/** A name that people are shown: of several cities, one by which Windows calls the whole zone. */
function zoneOfName(name: string): string | null {
  const [, offset = null, shown = ''] = /^(?:\((?:UTC|GMT)([^)]*)\))?(.*)$/is.exec(name)!;
  const plain = shown.trim();
  const whole = namedZones().get(folded(plain));
  if (whole !== undefined) return whole;
  const known = plain.split(/,|\/| [-–] /).flatMap((part) => namedZones().get(folded(part)) ?? []);
  const fitting = offset === null ? known : known.filter((zone) => isEverAt(zone, offset));
  const main = new Set(Object.values(windowsZones));
  const found = first([...fitting.filter((zone) => main.has(zone)), ...fitting, ...known]);
  return found ?? (plain === '' && offset !== null ? zoneOfOffset(offset || '+0') : null);
}

/** Checks whether the clocks of a zone show an offset in winter or in summer. */
function isEverAt(zone: string, offset: string): boolean {
  const [, sign = '+', hours = '0', minutes = '00'] = /^\s*([+\-\u2212]?)(\d{1,2})?[:.]?(\d{2})?/.exec(offset)!;
  const wanted = `${sign === '\u2212' ? '-' : sign || '+'}${hours.padStart(2, '0')}:${minutes}`;
  return ['2027-01-01', '2027-07-01'].some(
    (day) => Temporal.PlainDate.from(day).toZonedDateTime(zone).offset === wanted,
  );
}

let names: ReadonlyMap<string, string> | undefined;

const namedZones = (): ReadonlyMap<string, string> =>
  (names ??= new Map(
    [
      ...Intl.supportedValuesOf('timeZone').map((zone) => [zone.split('/').at(-1)!, zone] as const),
      ...Object.entries(railsZones),
      ...Object.entries(windowsZones),
    ].flatMap(([name, zone]) => {
      const canonical = canonicalTimeZone(zone)!;
      return [name, canonical.split('/').at(-1)!].map((one) => [folded(one), canonical] as const);
    }),
  ));

/** Summer and winter are one zone. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’]/gu, '')
    .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
    .replace(/ (?:daylight|summer) time$/, ' standard time');

const first = (found: readonly (string | null)[]): string | null => found.find((one) => one !== null) ?? null;
