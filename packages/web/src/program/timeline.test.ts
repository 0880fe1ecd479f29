import { expect, it } from 'vitest';
import { session, slot } from './fixtures.ts';
import { timeline, type Timeline } from './timeline.ts';

it('groups sessions by day, then by start, in the order of time', () => {
  const program = [
    session('second day', slot('2026-11-25', '2026-11-25T04:00:00Z')),
    session('room A', slot('2026-11-24', '2026-11-24T04:45:00Z')),
    session('room B', slot('2026-11-24', '2026-11-24T04:45:00Z')),
    session('opening', slot('2026-11-24', '2026-11-24T04:00:00Z')),
  ];
  expect(outline(timeline(program))).toEqual({
    days: {
      '2026-11-24': { '2026-11-24T04:00:00Z': ['opening'], '2026-11-24T04:45:00Z': ['room A', 'room B'] },
      '2026-11-25': { '2026-11-25T04:00:00Z': ['second day'] },
    },
    unscheduled: [],
  });
});

it('puts a session on the day of the conference, though it is still the day before in UTC', () => {
  const program = [session('early', slot('2026-11-25', '2026-11-24T19:30:00Z'))];
  expect(outline(timeline(program)).days).toEqual({ '2026-11-25': { '2026-11-24T19:30:00Z': ['early'] } });
});

it('keeps sessions without a time apart, in the order they came', () => {
  const program = [session('poster'), session('opening', slot('2026-11-24', '2026-11-24T04:00:00Z')), session('idea')];
  expect(outline(timeline(program))).toEqual({
    days: { '2026-11-24': { '2026-11-24T04:00:00Z': ['opening'] } },
    unscheduled: ['poster', 'idea'],
  });
});

it('makes nothing of a program without sessions', () => {
  expect(timeline([])).toEqual({ days: [], unscheduled: [] });
});

const outline = ({ days, unscheduled }: Timeline) => ({
  days: Object.fromEntries(
    days.map(({ day, starts }) => [
      day,
      Object.fromEntries(starts.map(({ startsAt, sessions }) => [startsAt, sessions.map(({ id }) => id)])),
    ]),
  ),
  unscheduled: unscheduled.map(({ id }) => id),
});
