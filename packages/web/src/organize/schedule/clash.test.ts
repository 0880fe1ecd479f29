import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { clashesAt, overlap } from './clash.ts';
import { place, session } from './fixtures.ts';

const told = (...[one, at, all]: Parameters<typeof clashesAt>) =>
  clashesAt(one, at, all).map(({ person, with: other }) => `${person ?? 'room'} ${other.id}`);

const elsewhere = { room: 'rom_other' };
const all = [
  session('taken', place(600), 'Synthetic A'),
  session('beside', place(600, 30, elsewhere), 'Synthetic B', 'Synthetic C'),
  session('after', place(630), 'Synthetic B'),
];

it('a session meets whoever is in its room, and its speakers elsewhere', () => {
  expect(told(session('one', null, 'Synthetic B'), place(615), all)).toEqual([
    'room taken',
    'Synthetic B beside',
    'room after',
    'Synthetic B after',
  ]);
});

it('what ends as another begins, a session itself, and one that is cancelled stand in nobody’s way', () => {
  const cancelled = { ...session('cancelled', place(660)), isCancelled: true };
  expect(told(session('after', place(630), 'Synthetic A'), place(630, 30), [...all, cancelled])).toEqual([]);
  expect(told(cancelled, place(600), all)).toEqual([]);
});

it('no room is taken by nobody', () => {
  expect(
    told(session('one', null), place(600, 30, { room: null }), [session('other', place(600, 30, { room: null }))]),
  ).toEqual([]);
});

it('what goes on after midnight meets what is on in the morning of the next day', () => {
  const night = place(1430, 60);
  expect([0, 50, 55].map((from) => overlap(night, place(from, 10, { day: '2027-04-11' })))).toEqual([
    true,
    false,
    false,
  ]);
});

const anyPlace = fc.record({
  from: fc.nat(1439),
  minutes: fc.nat(300),
  day: fc.constantFrom('2027-04-10', '2027-04-11'),
});

it('overlap is of both, and of a minute that both have', () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, (one, other) => {
      const minutesOf = ({ from, minutes, day }: typeof one) =>
        Array.from({ length: minutes }, (_minute, at) => (day === '2027-04-10' ? 0 : 1440) + from + at);
      const minutes = new Set(minutesOf(one));
      const shared = minutesOf(other).some((minute) => minutes.has(minute));
      const [first, second] = [place(one.from, one.minutes, one), place(other.from, other.minutes, other)];
      expect([overlap(first, second), overlap(second, first)]).toEqual([shared, shared]);
    }),
  );
});
