import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { session, slot } from '../../program/fixtures.ts';
import { overlapsOf } from './overlaps.ts';

const midnight = Date.parse('2026-11-24T00:00:00Z');
const instant = (minutes: number): string => new Date(midnight + minutes * 60_000).toISOString();
const at = (id: string, from: number, to: number, status: 'CONFIRMED' | 'CANCELLED' = 'CONFIRMED') =>
  session(id, slot('2026-11-24', instant(from), instant(to)), { status });

it('tells which sessions overlap, from when to when', () => {
  const found = overlapsOf([
    at('late', 110, 130),
    at('long', 0, 120),
    at('short', 30, 60),
    at('after', 60, 90),
    at('cancelled', 0, 130, 'CANCELLED'),
  ]);
  expect(found.map(({ sessions: [one, other], from, to }) => [one.id, other.id, from, to])).toEqual([
    ['long', 'short', instant(30), instant(60)],
    ['long', 'after', instant(60), instant(90)],
    ['long', 'late', instant(110), instant(120)],
  ]);
});

it('finds a pair exactly where both are on at some minute', () => {
  const one = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 10 }));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (stretches) => {
      const sessions = stretches.map(([from, length], id) => at(String(id), from, from + length));
      const pairs = stretches.flatMap(([from, length], id) =>
        stretches.flatMap(([otherFrom, otherLength], other) =>
          id < other && from < otherFrom + otherLength && otherFrom < from + length ? [`${id} ${other}`] : [],
        ),
      );
      const found = overlapsOf(sessions).map(({ sessions }) =>
        sessions
          .map(({ id }) => id)
          .toSorted((a, b) => +a - +b)
          .join(' '),
      );
      expect(found.toSorted()).toEqual(pairs.toSorted());
    }),
  );
});
