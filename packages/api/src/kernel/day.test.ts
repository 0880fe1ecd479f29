import { expect, it } from 'vitest';
import { dayOf, isWithin } from './day.ts';

const conference = { startsOn: '2027-04-10', endsOn: '2027-04-11', timeZone: 'Asia/Tashkent' };

it.each([
  ['the midnight at which it begins', '2027-04-09T19:00:00Z', '2027-04-10', true],
  ['the minute before', '2027-04-09T18:59:00Z', '2027-04-09', false],
  ['the first night', '2027-04-10T20:00:00Z', '2027-04-11', true],
  ['the last evening', '2027-04-11T18:59:00Z', '2027-04-11', true],
  ['the last midnight', '2027-04-11T19:00:00Z', '2027-04-11', true],
  ['the end of the last night', '2027-04-12T00:59:00Z', '2027-04-11', true],
  ['the morning after', '2027-04-12T01:00:00Z', '2027-04-12', false],
  ['the night after that', '2027-04-12T20:00:00Z', '2027-04-13', false],
])('%s is on its day of the program', (_name, instant, day, within) => {
  expect([dayOf(conference, instant), isWithin(conference, instant)]).toEqual([day, within]);
});

it('A night in which the clocks change ends at 6 by the clock', () => {
  const brussels = { startsOn: '2027-03-26', endsOn: '2027-03-27', timeZone: 'Europe/Brussels' };
  expect(['2027-03-28T03:59:00Z', '2027-03-28T04:00:00Z'].map((at) => isWithin(brussels, at))).toEqual([true, false]);
});

it('An early year has four digits, as every other', () => {
  const early = { startsOn: '0001-01-01', endsOn: '0001-01-02', timeZone: 'UTC' };
  expect(['0001-01-01T10:00:00Z', '0001-01-03T02:00:00Z'].map((at) => [dayOf(early, at), isWithin(early, at)])).toEqual(
    [
      ['0001-01-01', true],
      ['0001-01-02', true],
    ],
  );
});

it('A conference without days has nothing within them', () => {
  expect(isWithin({ ...conference, startsOn: null, endsOn: null }, '2027-04-10T10:00:00Z')).toBe(false);
});
