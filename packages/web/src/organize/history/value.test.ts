import { expect, it } from 'vitest';
import { differing, idsIn, linesOf } from './value.ts';

const person = `per_${'0'.repeat(26)}`;
const room = `rom_${'1'.repeat(26)}`;
const reading = {
  zone: 'Asia/Tashkent',
  names: new Map([
    [person, 'Synthetic Person 42'],
    [room, 'Registan Hall'],
  ]),
};
const lines = (field: string, value: unknown) => linesOf(field, JSON.stringify(value), reading);

it.each([
  ['title', { en: 'Two scripts', 'uz-Cyrl': 'Икки ёзув' }, ['English: Two scripts', 'Uzbek (Cyrillic): Икки ёзув']],
  [
    'slot',
    { startsAt: '2026-01-10T04:30:00Z', endsAt: '2026-01-10T05:15:00Z', day: '2026-01-10', room },
    ['Sat 10 Jan, 09:30–10:15, Registan Hall'],
  ],
  ['speakers', [{ person, role: 'MODERATOR', representing: [] }], ['Synthetic Person 42, Moderator']],
  ['status', 'TENTATIVE', ['Not certain']],
  ['publication', 'PUBLISHED', ['published']],
  ['kind', 'GRANT_REPORT', ['Grant report']],
  ['metric', 'COUNTRIES', ['Countries']],
  ['breakdown', [{ key: 'UZ', label: { en: 'Uzbekistan' }, value: '48' }], ['UZ, Uzbekistan, 48']],
  ['unnamedSpeakerCount', 3, ['3']],
  ['isTitleDescriptive', true, ['Yes']],
  ['type', `typ_${'2'.repeat(26)}`, [`typ_${'2'.repeat(26)}`]],
])('a value of %s is told in words', (field, value, expected) => {
  expect(lines(field, value)).toEqual(expected);
});

it('no value has no line', () => {
  expect([linesOf('slot', null, reading), lines('topics', [])]).toEqual([[], []]);
});

it('only what differs is told, and all where that is the order', () => {
  expect([differing(['a', 'b'], ['b', 'c']), differing(['a', 'b'], ['b', 'a'])]).toEqual([
    { before: ['a'], after: ['c'] },
    { before: ['a', 'b'], after: ['b', 'a'] },
  ]);
});

it('finds who is named by an id', () => {
  expect(idsIn(JSON.stringify([{ person, role: 'MODERATOR', representing: [] }, room, 'CONFIRMED']))).toEqual([
    person,
    room,
  ]);
});
