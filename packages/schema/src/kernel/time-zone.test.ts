import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalTimeZone } from './time-zone.ts';

const zones = Intl.supportedValuesOf('timeZone');
const at = (zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    1_800_000_000_000,
  );

it('A zone has one name in whatever case it is given, with the same clocks', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.constantFrom('toLowerCase', 'toUpperCase', 'trim'), (zone, form) => {
      const name = canonicalTimeZone(zone[form]())!;
      expect([canonicalTimeZone(name), at(name)]).toEqual([name, at(zone)]);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['asia/tashkent', 'Asia/Tashkent'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['europe/kiev', 'Europe/Kyiv'],
  ['Europe/Amsterdam', 'Europe/Amsterdam'],
  ['US/Pacific', 'America/Los_Angeles'],
  ['Etc/UTC', 'UTC'],
  ['etc/gmt-5', 'Etc/GMT-5'],
  ['+05:30', null],
  ['+0530', null],
  ['-08', null],
  ['UTC+5', null],
  ['W. Europe Standard Time', null],
  ['Asia/Tashkent ', null],
  ['', null],
])('“%s” is %s', (name, zone) => expect(canonicalTimeZone(name)).toBe(zone));
