import { expect, it } from 'vitest';
import { around } from './around.ts';

const text = (text: string) => ({ text, language: 'en', direction: 'LTR' as const, isFallback: false });
const on = (
  id: string,
  from: string,
  to: string,
  room: string | null,
  status: 'CONFIRMED' | 'CANCELLED' = 'CONFIRMED',
) => ({
  id,
  status,
  slot: {
    startsAt: `2026-11-24T${from}:00Z`,
    endsAt: `2026-11-24T${to}:00Z`,
    room: room === null ? null : { slug: room, name: text(room) },
  },
});
const program = [
  on('opening', '04:00', '05:00', 'hall'),
  on('early', '05:00', '05:30', 'hall'),
  on('long', '05:00', '07:00', 'lab'),
  on('this', '06:00', '07:00', 'hall'),
  on('cancelled', '06:00', '07:00', 'garden', 'CANCELLED'),
  on('walk', '06:30', '08:00', null),
  on('late', '07:00', '08:00', 'hall'),
  on('last', '08:00', '09:00', 'hall'),
];

it.each([
  ['this', ['long', 'walk'], ['early', 'late']],
  ['opening', [], ['early']],
  ['walk', ['long', 'this', 'late'], []],
  ['unknown', [], []],
])('around %s there are %j at its time, and %j in its room', (id, sameTime, sameRoom) => {
  const found = around(program, id);
  expect([found.sameTime, found.sameRoom].map((all) => all.map((one) => one.id))).toEqual([sameTime, sameRoom]);
});
