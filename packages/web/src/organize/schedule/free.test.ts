import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { clashesAt } from './clash.ts';
import { place, session } from './fixtures.ts';
import { freePlace } from './free.ts';
import { endOf, step } from './place.ts';

const search = { days: ['2027-04-10', '2027-04-11'], rooms: ['rom_hall', 'rom_other'], hours: { from: 540, to: 720 } };
const mine = session('mine', null, 'Synthetic A');

it('the nearest free place is at the same time in another room', () => {
  expect(freePlace(mine, place(600), [session('taken', place(600))], search)).toEqual(
    place(600, 30, { room: 'rom_other' }),
  );
});

it('a speaker who is busy is waited for', () => {
  const busy = session('busy', place(600, 45, { room: null }), 'Synthetic A');
  expect(freePlace(mine, place(600), [busy], search)).toEqual(place(645));
});

it('a day that is full is left for the next one', () => {
  const full = search.rooms.map((room) => session(room, place(540, 180, { room })));
  expect(freePlace(mine, place(600), full, search)).toEqual(place(540, 30, { day: '2027-04-11' }));
});

it('there is none where everything is taken', () => {
  const speaking = search.days.map((day) => session(day, place(540, 180, { day, room: null }), 'Synthetic A'));
  expect(freePlace(mine, place(600), speaking, search)).toBeNull();
});

const anySession = fc
  .record({
    from: fc.nat(60).map((at) => 540 + at * 3),
    minutes: fc.integer({ min: 5, max: 90 }),
    room: fc.constantFrom(...search.rooms, null),
    day: fc.constantFrom(...search.days),
    speaker: fc.constantFrom('Synthetic A', 'Synthetic B'),
  })
  .map(({ speaker, ...at }) => ({ at, speaker }));

it('whatever is found meets nobody, lies within the hours, and stands at a step', () => {
  fc.assert(
    fc.property(fc.array(anySession, { maxLength: 20 }), fc.integer({ min: 5, max: 120 }), (given, minutes) => {
      const all = given.map(({ at, speaker }, index) =>
        session(String(index), place(at.from, at.minutes, at), speaker),
      );
      const found = freePlace(mine, place(600, minutes), all, search);
      if (found === null) return;
      expect(clashesAt(mine, found, all)).toEqual([]);
      expect([found.from % step, found.from >= 540, endOf(found) <= 720, found.minutes]).toEqual([
        0,
        true,
        true,
        minutes,
      ]);
    }),
  );
});
