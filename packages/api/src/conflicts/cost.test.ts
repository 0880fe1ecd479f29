import { defaultSettings, type SessionId } from '@wikicon/schema';
import { afterEach, expect, it, vi } from 'vitest';
import { findConflicts } from './find.ts';
import type { ConflictSession } from './finders.ts';
import type * as sweep from './sweep.ts';

const visits = vi.hoisted(() => ({ count: 0 }));

/** Every look at where a session begins or ends is a visit. */
const watched = vi.hoisted(() => <Of extends sweep.Interval>(one: Of): Of => {
  const { from, to } = one;
  return Object.defineProperties(
    { ...one },
    {
      from: { get: () => ((visits.count += 1), from) },
      to: { get: () => ((visits.count += 1), to) },
    },
  );
});

vi.mock('./sweep.ts', async (load) => {
  const real = await load<typeof sweep>();
  return {
    overlaps: (all: readonly sweep.Interval[]) => real.overlaps(all.map(watched)),
    successors: (all: readonly sweep.Interval[], within: number) => real.successors(all.map(watched), within),
  };
});

/** Every element that a loop or a spread takes out of a list is a visit too. */
const iterate = Array.prototype[Symbol.iterator];
function* counting<Of>(this: Of[]): Generator<Of> {
  for (let at = 0; at < this.length; at += 1) {
    visits.count += 1;
    yield this[at]!;
  }
}
const watchLists = (iterator: unknown): void => {
  // oxlint-disable-next-line no-extend-native -- nothing else sees a list being copied
  Array.prototype[Symbol.iterator] = iterator as typeof iterate;
};
afterEach(() => watchLists(iterate));

const midnight = Date.parse('2027-04-10T00:00:00Z');
const at = (minute: number): string => new Date(midnight + minute * 60_000).toISOString().replace('.000Z', 'Z');

interface Made {
  readonly from: number;
  readonly minutes?: number;
  readonly room: number;
  readonly person: number;
}

/** Counts the visits that it takes to find what is wrong with so many sessions. */
function visitsOf(count: number, make: (place: number) => Made): number {
  const sessions = Array.from({ length: count }, (_, place): ConflictSession => {
    const { from, minutes = 25, room, person } = make(place);
    const slot = { startsAt: at(from), endsAt: at(from + minutes), day: '', room: { id: `rom_${room}` as const } };
    const speakers = [{ person: { id: `per_${person}` as const }, role: 'PRESENTER' as const, representing: [] }];
    return { id: `ses_${place}` as SessionId, type: null, status: 'CONFIRMED', slot, speakers };
  });
  const [rooms, types] = [new Map(), new Map()];
  const program = { sessions, rooms, types, startsOn: '2027-04-10', endsOn: '2028-04-10', timeZone: 'UTC' };
  visits.count = 0;
  watchLists(counting);
  findConflicts(program, defaultSettings);
  watchLists(iterate);
  return visits.count;
}

const programs: Record<string, (place: number) => Made> = {
  'sessions in ten rooms that follow one another': (place) => ({
    from: Math.floor(place / 10) * 30,
    room: place % 10,
    person: place % 400,
  }),
  'one person who is on stage in all of them': (place) => ({ from: place * 30, room: place % 2, person: 0 }),
  'a room that something takes for all the time': (place) =>
    place === 0
      ? { from: 0, minutes: 400_000, room: 0, person: 0 }
      : { from: place * 30, room: place % 10, person: place },
  'a person for whom something lasts all the time': (place) =>
    place === 0
      ? { from: 0, minutes: 400_000, room: 0, person: 0 }
      : { from: place * 30, room: place, person: place % 10 },
  'one room in which all of them are at once': (place) => ({ from: 0, room: 0, person: place }),
  'one person for whom all of them are at once': (place) => ({ from: 0, room: place, person: 0 }),
};

/** A program of a hundred times the pairs; sorting makes a little more than ten times the visits. */
it.each(Object.entries(programs))('Ten times the sessions take no fifteen times the visits: %s', (_name, make) => {
  const [small, large] = [visitsOf(1_000, make), visitsOf(10_000, make)];
  expect(small).toBeGreaterThan(1_000);
  expect(large / small).toBeLessThan(15);
});

it('What is counted is what a sweep does: comparing every pair would be seen', () => {
  const everyPair = (count: number): number => {
    const all = Array.from({ length: count }, (_, place) => watched({ from: place, to: place + 1 }));
    visits.count = 0;
    for (const one of all) all.filter(({ from, to }) => from < one.to && one.from < to);
    return visits.count;
  };
  expect(everyPair(1_000) / everyPair(100)).toBeGreaterThan(60);
});
