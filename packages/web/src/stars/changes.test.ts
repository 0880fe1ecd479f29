import { expect, it } from 'vitest';
import type { Text } from '../text/text.ts';
import { changeOf, type Known } from './changes.ts';

const text = (words: string): Text => ({ text: words, language: 'en', direction: 'LTR', isFallback: false });

const before: Known = {
  conference: 'synthetic',
  title: text('Synthetic talk'),
  startsAt: '2027-04-10T09:00:00Z',
  endsAt: '2027-04-10T09:30:00Z',
  room: { slug: 'hall', name: text('Hall') },
  isCancelled: false,
};

const same = { id: 'ses_a', title: text('Synthetic talk'), isThere: true, time: null, room: null, isCancelled: null };

it('nothing changed where time, room and status are as they were, whatever its title', () => {
  expect(
    changeOf('ses_a', before, { ...before, title: text('Another'), room: { slug: 'hall', name: text('Зал') } }),
  ).toBeNull();
});

it.each([
  [
    'another end',
    { endsAt: '2027-04-10T10:00:00Z' },
    {
      time: {
        before: { startsAt: before.startsAt, endsAt: before.endsAt },
        now: { startsAt: before.startsAt, endsAt: '2027-04-10T10:00:00Z' },
      },
    },
  ],
  [
    'no time any more, and so no room',
    { startsAt: null, endsAt: null, room: null },
    {
      time: { before: { startsAt: before.startsAt, endsAt: before.endsAt }, now: null },
      room: { before: text('Hall'), now: null },
    },
  ],
  [
    'another room',
    { room: { slug: 'cellar', name: text('Cellar') } },
    { room: { before: text('Hall'), now: text('Cellar') } },
  ],
  ['a cancellation', { isCancelled: true }, { isCancelled: true }],
] as const)('tells %s', (_name, now, change) => {
  expect(changeOf('ses_a', before, { ...before, ...now })).toEqual({ ...same, ...change });
});

it('tells that a session takes place after all, and that one is gone', () => {
  expect(changeOf('ses_a', { ...before, isCancelled: true }, before)).toEqual({ ...same, isCancelled: false });
  expect(changeOf('ses_a', before, null)).toEqual({ ...same, isThere: false });
});
