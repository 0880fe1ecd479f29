import { expect, it } from 'vitest';
import { concerns, isFresh } from './announcements.ts';

const now = Date.parse('2027-04-10T12:00:00Z');

it.each([
  ['2027-04-10T11:59:00Z', true],
  ['2027-04-09T12:00:01Z', true],
  ['2027-04-09T12:00:00Z', false],
  ['2027-04-10T12:05:00Z', true],
  [null, false],
])('is fresh for a day, on a clock that is behind too: %s', (publishedAt, expected) => {
  expect(isFresh({ publishedAt }, now)).toBe(expected);
});

it('concerns the sessions that it is about, and those in the rooms that it is about', () => {
  const about = { sessions: [{ id: 'ses_1' }], rooms: [{ id: 'rom_1' }] } as Parameters<typeof concerns>[0];
  const held = (id: string, room: string | null) =>
    concerns(about, { id, slot: { room: room && { id: room } } as never });
  expect([held('ses_1', 'rom_2'), held('ses_2', 'rom_1'), held('ses_2', 'rom_2'), held('ses_2', null)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
