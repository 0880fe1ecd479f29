import { expect, it } from 'vitest';
import { session, slot } from '../../program/fixtures.ts';
import { nowAndNext } from './now.ts';

const on = (id: string, from: string, to: string, status: 'CONFIRMED' | 'CANCELLED' = 'CONFIRMED') =>
  session(id, slot('2026-11-24', `2026-11-24T${from}:00Z`, `2026-11-24T${to}:00Z`), { status });

const program = [
  on('opening', '04:00', '05:00'),
  on('long', '04:30', '07:00'),
  on('talk A', '05:00', '06:00'),
  on('talk B', '05:00', '05:30'),
  on('cancelled', '05:00', '05:30', 'CANCELLED'),
  on('workshop', '06:00', '07:00'),
];

it.each([
  ['2026-11-22T04:00:00Z', [], []],
  ['2026-11-24T03:59:59Z', [], ['opening']],
  ['2026-11-24T04:00:00Z', ['opening'], ['long']],
  ['2026-11-24T04:59:59Z', ['opening', 'long'], ['talk A', 'talk B']],
  ['2026-11-24T05:00:00Z', ['long', 'talk A', 'talk B'], ['workshop']],
  ['2026-11-24T06:30:00Z', ['long', 'workshop'], []],
  ['2026-11-24T07:00:00Z', [], []],
])('at %s, on are %j and next are %j', (at, now, next) => {
  const found = nowAndNext(program, Date.parse(at));
  expect([found.now.map(({ id }) => id), found.next.map(({ id }) => id)]).toEqual([now, next]);
});
