import { expect, it } from 'vitest';
import { askedAt, minutesUntil, onNow } from './on-now.ts';

const on = (id: string, from: string, to: string, status: 'CONFIRMED' | 'CANCELLED' = 'CONFIRMED') => ({
  id,
  status,
  slot: { startsAt: `2026-11-24T${from}:00Z`, endsAt: `2026-11-24T${to}:00Z`, room: null },
});
const sessions = [
  on('long', '04:00', '07:00'),
  on('short', '04:30', '05:00'),
  on('cancelled', '04:30', '05:00', 'CANCELLED'),
  on('next A', '08:00', '09:00'),
  on('next B', '08:00', '10:00'),
  on('later', '09:00', '10:00'),
];

it.each([
  ['03:00', false, ['long']],
  ['04:30', true, ['short', 'long']],
  ['05:00', true, ['long']],
  ['07:00', false, ['next A', 'next B']],
  ['10:00', false, []],
])('at %s, whether something is on is %j, and shown are %j', (at, isOn, ids) => {
  const found = onNow(sessions, Date.parse(`2026-11-24T${at}:00Z`));
  expect([found.isOn, found.sessions.map(({ id }) => id)]).toEqual([isOn, ids]);
});

it('asks the same question for five minutes, and tells minutes to the end of the last', () => {
  const at = (time: string) => Date.parse(`2026-11-24T${time}Z`);
  expect([askedAt(at('04:05:00')), askedAt(at('04:09:59'))]).toEqual([
    '2026-11-24T04:05:00.000Z',
    '2026-11-24T04:05:00.000Z',
  ]);
  expect(minutesUntil('2026-11-24T05:00:00Z', at('04:41:30'))).toBe(19);
});
