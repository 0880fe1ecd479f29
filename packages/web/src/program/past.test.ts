import { expect, it } from 'vitest';
import { session, slot } from './fixtures.ts';
import { partedAt, progressOf } from './past.ts';
import { timeline } from './timeline.ts';

const on = (id: string, from: string, to: string, day = '2026-11-24') =>
  session(id, slot(day, `${day}T${from}:00Z`, `${day}T${to}:00Z`));

const { days } = timeline([
  on('opening', '04:00', '05:00'),
  on('talk A', '05:00', '05:30'),
  on('talk B', '05:00', '06:00'),
  on('closing', '07:00', '08:00'),
  on('tomorrow', '04:00', '05:00', '2026-11-25'),
]);

const parts = (now: string) =>
  partedAt(days, Date.parse(now)).map(({ over, starts }) => [
    over.flatMap(({ sessions }) => sessions.map(({ id }) => id)).join(', '),
    starts.map(({ sessions, isFirstToCome }) => (isFirstToCome ? '| ' : '') + sessions.map(({ id }) => id).join(', ')),
  ]);

it.each([
  ['2026-11-24T03:00:00Z', ['', ['opening', 'talk A, talk B', 'closing']], ['', ['tomorrow']]],
  ['2026-11-24T04:30:00Z', ['', ['opening', '| talk A, talk B', 'closing']], ['', ['tomorrow']]],
  ['2026-11-24T05:45:00Z', ['opening', ['talk A, talk B', '| closing']], ['', ['tomorrow']]],
  ['2026-11-24T09:00:00Z', ['opening, talk A, talk B, closing', []], ['', ['tomorrow']]],
  ['2026-11-26T00:00:00Z', ['', ['opening', 'talk A, talk B', 'closing']], ['', ['tomorrow']]],
])('at %s the days are %j and %j', (now, first, second) => {
  expect(parts(now)).toEqual([first, second]);
});

it.each([
  ['2026-11-24T03:59:59Z', null],
  ['2026-11-24T04:00:00Z', 0],
  ['2026-11-24T04:15:00Z', 0.25],
  ['2026-11-24T05:00:00Z', null],
])('at %s, of a session of an hour %j is behind', (now, behind) => {
  expect(progressOf(on('opening', '04:00', '05:00').slot, Date.parse(now))).toBe(behind);
});
