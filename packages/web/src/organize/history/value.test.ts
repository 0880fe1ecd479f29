import { expect, it } from 'vitest';
import type { NounName } from '../../noun/fields.ts';
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
const lines = (noun: NounName, field: string, value: unknown) =>
  linesOf(field, JSON.stringify(value), { ...reading, noun });

it.each([
  [
    'Session',
    'title',
    { en: 'Two scripts', 'uz-Cyrl': 'Икки ёзув' },
    ['English: Two scripts', 'Uzbek (Cyrillic): Икки ёзув'],
  ],
  [
    'Session',
    'slot',
    { startsAt: '2026-01-10T04:30:00Z', endsAt: '2026-01-10T05:15:00Z', day: '2026-01-10', room },
    ['Sat 10 Jan, 09:30–10:15, Registan Hall'],
  ],
  ['Session', 'speakers', [{ person, role: 'MODERATOR', representing: [] }], ['Synthetic Person 42, Moderator']],
  ['Session', 'status', 'TENTATIVE', ['Not certain']],
  ['Conference', 'publication', 'PUBLISHED', ['published']],
  ['Source', 'kind', 'GRANT_REPORT', ['Grant report']],
  ['Figure', 'metric', 'COUNTRIES', ['Countries']],
  ['Figure', 'breakdown', [{ key: 'UZ', label: { en: 'Uzbekistan' }, value: '48' }], ['UZ, Uzbekistan, 48']],
  ['Session', 'unnamedSpeakerCount', 3, ['3']],
  ['Session', 'isTitleDescriptive', true, ['Yes']],
  ['Session', 'type', `typ_${'2'.repeat(26)}`, [`typ_${'2'.repeat(26)}`]],
] as const)('a value of %s.%s is told in words', (noun, field, value, expected) => {
  expect(lines(noun, field, value)).toEqual(expected);
});

it('no value has no line', () => {
  expect([linesOf('slot', null, reading), lines('Session', 'topics', [])]).toEqual([[], []]);
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
