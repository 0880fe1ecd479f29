import { expect, it } from 'vitest';
import { clockOf, daysBetween, instantOf, nextDay } from './clock.ts';

it.each([
  ['Asia/Tashkent', '2026-01-10', '09:30', '2026-01-10T04:30:00Z'],
  ['Asia/Kathmandu', '2026-01-10', '00:15', '2026-01-09T18:30:00Z'],
  ['America/New_York', '2026-07-10', '23:00', '2026-07-11T03:00:00Z'],
  ['Pacific/Kiritimati', '2026-01-10', '08:00', '2026-01-09T18:00:00Z'],
])('the clocks of %s tell %s %s at one instant, and back', (zone, day, time, instant) => {
  expect([instantOf(zone, { day, time }), clockOf(zone, instant)]).toEqual([instant, { day, time }]);
});

it('a time that clocks show twice is the earlier one', () => {
  expect(instantOf('Europe/Berlin', { day: '2026-10-25', time: '02:30' })).toBe('2026-10-25T00:30:00Z');
});

it('a time that clocks leap over is taken as they stood before', () => {
  expect(instantOf('Europe/Berlin', { day: '2026-03-29', time: '02:30' })).toBe('2026-03-29T01:30:00Z');
});

it('right before and after clocks change, the time is that of its own side', () => {
  expect(['01:59', '03:00'].map((time) => instantOf('Europe/Berlin', { day: '2026-03-29', time }))).toEqual([
    '2026-03-29T00:59:00Z',
    '2026-03-29T01:00:00Z',
  ]);
});

it('days follow each other over the end of a month', () => {
  expect([nextDay('2026-02-28'), daysBetween('2026-02-27', '2026-03-01')]).toEqual([
    '2026-03-01',
    ['2026-02-27', '2026-02-28', '2026-03-01'],
  ]);
});
