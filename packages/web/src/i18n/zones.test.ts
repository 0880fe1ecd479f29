import { expect, it } from 'vitest';
import { areAlike, dayShift } from './zones.ts';

it.each([
  ['Asia/Tashkent', '2025-04-19T19:30:00Z', '2025-04-20', 0],
  ['America/New_York', '2025-04-20T01:00:00Z', '2025-04-20', -1],
  ['Pacific/Auckland', '2025-04-20T14:00:00Z', '2025-04-20', 1],
  // The night in which clocks go forward, and the one in which they go back.
  ['Europe/Warsaw', '2026-03-28T23:30:00Z', '2026-03-28', 1],
  ['Europe/Warsaw', '2026-10-24T21:30:00Z', '2026-10-24', 0],
])('in %s, %s is on the day %s and so many more: %i', (zone, instant, day, shift) => {
  expect(dayShift(zone, instant, day)).toBe(shift);
});

it('knows clocks that show the same at one instant and not at another', () => {
  const [summer, winter] = ['2026-07-01T09:00:00Z', '2026-12-01T09:00:00Z'];
  expect([
    areAlike('Europe/Warsaw', 'Europe/Paris', [summer, winter]),
    areAlike('Europe/Warsaw', 'Africa/Johannesburg', [summer]),
    areAlike('Europe/Warsaw', 'Africa/Johannesburg', [summer, winter]),
  ]).toEqual([true, true, false]);
});
