import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockTime, placeOf, slotOf, snapped } from './place.ts';

const slot = { startsAt: '2027-04-10T05:45:00Z', endsAt: '2027-04-10T07:00:00Z', room: { id: 'rom_hall' } };

it('a slot is a place on the clocks of the conference, and the same slot again', () => {
  const place = placeOf('Asia/Tashkent', slot);
  expect(place).toEqual({ day: '2027-04-10', from: 645, minutes: 75, room: 'rom_hall' });
  expect(slotOf('Asia/Tashkent', place)).toEqual({ ...slot, room: 'rom_hall' });
});

it('a session keeps its length in the night when clocks change', () => {
  const night = { day: '2027-03-28', from: 90, minutes: 60, room: null };
  expect(slotOf('Europe/Berlin', night)).toEqual({
    startsAt: '2027-03-28T00:30:00Z',
    endsAt: '2027-03-28T01:30:00Z',
    room: null,
  });
});

it('any slot of whole minutes comes back', () => {
  const zones = fc.constantFrom('Asia/Tashkent', 'Asia/Tehran', 'America/New_York');
  fc.assert(
    fc.property(zones, fc.nat(400_000), fc.integer({ min: 1, max: 600 }), (zone, at, minutes) => {
      const iso = (minute: number): string => `${new Date(minute * 60_000).toISOString().slice(0, 19)}Z`;
      const first = Date.parse('2027-04-01T00:00:00Z') / 60_000 + (at % 200_000);
      const any = { startsAt: iso(first), endsAt: iso(first + minutes), room: null };
      expect(slotOf(zone, placeOf(zone, any))).toEqual(any);
    }),
  );
});

it('minutes are snapped to the nearest five, and told as a clock tells them', () => {
  expect([62, 63, 65, 1441].map(snapped)).toEqual([60, 65, 65, 1440]);
  expect([570, 2010].map(clockTime)).toEqual(['09:30', '09:30']);
});
