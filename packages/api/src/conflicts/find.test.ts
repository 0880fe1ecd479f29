import { defaultSettings } from '@wikicon/schema';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SessionContent } from '../rows/session.ts';
import { findConflicts } from './find.ts';
import type { ConflictProgram } from './finders.ts';

const midnight = Date.parse('2027-04-10T00:00:00Z');
const at = (minute: number): string => new Date(midnight + minute * 60_000).toISOString().replace('.000Z', 'Z');

interface Made {
  readonly from: number;
  readonly to: number;
  readonly room?: number | null;
  readonly people?: readonly number[];
  readonly status?: 'CONFIRMED' | 'CANCELLED';
  readonly type?: string;
  readonly expected?: number;
}

/** Sessions by the minutes of one day in UTC. */
const program = (made: readonly Made[], days = ['2027-04-10', '2027-04-11']): ConflictProgram => ({
  sessions: made.map(
    ({ from, to, room = null, people = [], status = 'CONFIRMED', type, expected = null }, place) =>
      ({
        id: `ses_${String(place).padStart(3, '0')}`,
        type: type ? { id: `typ_${type}` } : null,
        status,
        slot: {
          startsAt: at(from),
          endsAt: at(to),
          day: '2027-04-10',
          room: room === null ? null : { id: `rom_${room}` },
        },
        expectedAttendance: expected,
        speakers: people.map((person) => ({ person: { id: `per_${person}` } })),
      }) as unknown as SessionContent,
  ),
  rooms: new Map([['rom_1', { capacity: 20 }]]),
  types: new Map([['typ_lightning', { maxDurationMinutes: 5 }]]),
  startsOn: days[0]!,
  endsOn: days[1]!,
  timeZone: 'UTC',
});

const found = (made: readonly Made[]) =>
  findConflicts(program(made), defaultSettings).map(({ rule, sessions }) => [rule, ...sessions].join(' '));

it('Sessions that follow one another in a room do not conflict', () => {
  expect(
    found([
      { from: 0, to: 30, room: 1 },
      { from: 30, to: 60, room: 1 },
    ]),
  ).toEqual([]);
});

it('Sessions that share a minute of a room do, and the conflict says which minute', () => {
  expect(
    findConflicts(
      program([
        { from: 0, to: 31, room: 1 },
        { from: 30, to: 60, room: 1 },
      ]),
      defaultSettings,
    ),
  ).toEqual([
    {
      rule: 'ROOM_DOUBLE_BOOKED',
      severity: 'BLOCKING',
      sessions: ['ses_000', 'ses_001'],
      room: 'rom_1',
      person: null,
      startsAt: '2027-04-10T00:30:00Z',
      endsAt: '2027-04-10T00:31:00Z',
    },
  ]);
});

it('A session that is cancelled conflicts with nothing', () => {
  expect(
    found([
      { from: 0, to: 60, room: 1, people: [1] },
      { from: 0, to: 60, room: 1, people: [1], status: 'CANCELLED' },
    ]),
  ).toEqual([]);
});

it('A person who goes to another room needs time, and in the same room none', () => {
  const other = (room: number): Made[] => [
    { from: 0, to: 30, room: 1, people: [1] },
    { from: 34, to: 60, room, people: [1] },
  ];
  expect([found(other(2)), found(other(1))]).toEqual([['SHORT_CHANGE ses_000 ses_001'], []]);
});

it('A session must lie within the days of the conference, and not be longer than its format', () => {
  expect(
    found([
      { from: -1, to: 4 },
      { from: 0, to: 6, type: 'lightning' },
      { from: 2_880 - 5, to: 2_880 },
    ]),
  ).toEqual(['OUTSIDE_DAYS ses_000', 'TOO_LONG ses_001']);
});

it('A room is too small for more people than it holds, and for nobody that nobody knows of', () => {
  expect(
    found([
      { from: 0, to: 5, room: 1, expected: 20 },
      { from: 5, to: 10, room: 1, expected: 21 },
      { from: 10, to: 15, room: 1 },
      { from: 15, to: 20, room: 2, expected: 100_000 },
    ]),
  ).toEqual(['ROOM_TOO_SMALL ses_001']);
});

it('A rule that is off finds nothing, and one of another severity says that one', () => {
  const both = program([
    { from: 0, to: 6, room: 1, type: 'lightning' },
    { from: 0, to: 5, room: 1 },
  ]);
  const severities = { ...defaultSettings.severities, ROOM_DOUBLE_BOOKED: null, TOO_LONG: 'BLOCKING' as const };
  expect(findConflicts(both, { ...defaultSettings, severities }).map(({ rule, severity }) => [rule, severity])).toEqual(
    [['TOO_LONG', 'BLOCKING']],
  );
});

const anySession = fc.record({
  from: fc.integer({ min: 0, max: 300 }),
  length: fc.integer({ min: 1, max: 90 }),
  room: fc.option(fc.integer({ min: 1, max: 3 })),
  people: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
  status: fc.constantFrom('CONFIRMED' as const, 'CONFIRMED' as const, 'CANCELLED' as const),
});

it('Any program has the conflicts that comparing every pair finds', () => {
  fc.assert(
    fc.property(fc.array(anySession, { maxLength: 25 }), (drawn) => {
      const made = drawn.map(({ length, ...one }) => ({ ...one, to: one.from + length }));
      const expected: string[] = [];
      made.forEach((one, n) =>
        made.slice(n + 1).forEach((other, m) => {
          if (one.status === 'CANCELLED' || other.status === 'CANCELLED') return;
          const name = (place: number) => `ses_${String(place).padStart(3, '0')}`;
          const pair = `${name(n)} ${name(n + 1 + m)}`;
          const isOverlap = one.from < other.to && other.from < one.to;
          const gap = Math.max(other.from - one.to, one.from - other.to);
          if (isOverlap && one.room !== null && one.room === other.room) expected.push(`ROOM_DOUBLE_BOOKED ${pair}`);
          for (const person of one.people.filter((each) => other.people.includes(each)))
            if (isOverlap) expected.push(`SPEAKER_DOUBLE_BOOKED ${pair} per_${person}`);
            else if (gap < 5 && one.room !== other.room) expected.push(`SHORT_CHANGE ${pair} per_${person}`);
        }),
      );
      const conflicts = findConflicts(program(made), defaultSettings);
      expect(
        conflicts
          .map(({ rule, sessions, person }) => [rule, ...sessions, ...(person ? [person] : [])].join(' '))
          .toSorted(),
      ).toEqual(expected.toSorted());
      const { sessions } = program(made);
      expect(findConflicts({ ...program(made), sessions: sessions.toReversed() }, defaultSettings)).toEqual(conflicts);
    }),
  );
});

it('Of any program, the conflicts about a session are those that it is part of', () => {
  fc.assert(
    fc.property(fc.array(anySession, { minLength: 1, maxLength: 25 }), fc.nat(), (drawn, drawnOne) => {
      const whole = program(drawn.map(({ length, ...one }) => ({ ...one, to: one.from + length })));
      const { id } = whole.sessions[drawnOne % whole.sessions.length]!;
      expect(findConflicts(whole, defaultSettings, id)).toEqual(
        findConflicts(whole, defaultSettings).filter(({ sessions }) => sessions.includes(id)),
      );
    }),
  );
});

it('Of a rule that is broken more often than can be told, the rest is left out, and no other rule suffers', () => {
  const crowd: Made[] = Array.from({ length: 60 }, () => ({ from: 0, to: 60, room: 1 }));
  const conflicts = findConflicts(program([...crowd, { from: -5, to: 0, room: 2 }]), defaultSettings);
  expect(Object.groupBy(conflicts, ({ rule }) => rule)).toMatchObject({
    ROOM_DOUBLE_BOOKED: { length: 1_000 },
    OUTSIDE_DAYS: [{ sessions: ['ses_060'] }],
  });
});
