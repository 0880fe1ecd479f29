import { expect, it } from 'vitest';
import { calendar, event } from './calendars.ts';
import { problemsOf, read } from './reading.ts';
import { table } from './rows.ts';

const remarks = (file: string) => read(file).warnings.map(({ place, message }) => `${place}: ${message}`);
const meeting = (...lines: readonly string[]): string =>
  calendar(event('UID:a', 'SUMMARY:A', 'DTSTART:20270410T050000Z', ...lines));
const ends = (file: string) => read(file).sessions.map(({ slot }) => slot?.endsAt ?? null);

it.each([
  ['a length with a sign', 'DURATION:+PT45M', '2027-04-10T05:45:00Z'],
  ['an end by the same clock, which is UTC', 'DTEND:20270410T060000', '2027-04-10T06:00:00Z'],
])('An event has %s', (_name, line, at) => expect(ends(meeting(line))).toEqual([at]));

it.each([
  ['an event', meeting('DTEND;VALUE=DATE:20270411'), 4],
  ['a row', table('title,start,end', 'A,2027-04-10 10:00,2027-04-11'), 2],
  ['a row of its day', table('title,start,end', 'A,2027-04-10 10:00,2027-04-10'), 2],
])('A day is no end of %s', (_name, file, line) => {
  expect([ends(file), remarks(file).filter((one) => one.startsWith('line'))]).toEqual([
    [null],
    [`line ${line}: It has a beginning and no length, so it has no time yet.`],
  ]);
});

it('A day that is none is refused as an end too', () => {
  expect(problemsOf(table('title,start,end', 'A,2027-04-10 10:00,2027-02-30'))).toEqual([
    { place: 'line 2', message: '“2027-02-30” is no date and time of the calendar.' },
  ]);
});

it.each(['DTSTART', 'EXDATE', 'RECURRENCE-ID'])('A %s in the form of others is refused, and quoted whole', (name) => {
  const begin = name === 'DTSTART' ? [] : ['DTSTART:20270410T050000Z'];
  const file = calendar(event('UID:a', 'SUMMARY:A', ...begin, 'DURATION:PT1H', `${name}:2027-04-10T10:00:00Z`));
  expect(problemsOf(file)).toEqual([
    { place: 'line 4', message: '“2027-04-10T10:00:00Z” is no date and time of the calendar.' },
  ]);
});

it('An event of which one class is not public is not public', () => {
  expect(remarks(meeting('DURATION:PT1H', 'CLASS:PUBLIC', 'CLASS:PRIVATE'))).toEqual([
    'calendar: Left out, for they are private or confidential: 1.',
  ]);
});

it.each([
  ['whose lines end twice', (file: string) => file.replaceAll('\r\n', '\r\r\n')],
  ['that were put one behind another with their marks', (file: string) => `\uFEFF${file}\uFEFF${calendar()}`],
])('Calendars %s are read as they are meant', (_name, written) => {
  const file = written(meeting('DURATION:PT1H', 'DESCRIPTION:folded\r\n  here'));
  expect(read(file).sessions.map(({ abstract }) => abstract)).toEqual([{ en: 'folded here' }]);
});
