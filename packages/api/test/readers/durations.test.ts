import { describe, expect, it } from 'vitest';
import { json2File, jsonFile, xmlFile } from './files.ts';
import { read } from './reading.ts';

const [noLength, tooLong] = [/is no length of time/, /longer than a day/];

const cases = (
  [
    ['00:30', 30],
    ['01:30', 90],
    ['1:30', 90],
    ['0:05', 5],
    ['24:00', 1_440],
    ['90', 90],
    ['45.5', 45.5],
    ['PT90M', 90],
    ['PT1H30M', 90],
    ['P1D', 1_440],
    ['1:00:00', 1_440],
    ['0:02:30', 150],
    ['00:23:59', 1_439],
    ['00:45:00', 45],
    ['1:30:00', 90],
    ['1:02:30', null, tooLong],
    ['2:00:00', null, tooLong],
    ['25:00', null, tooLong],
    ['999999999', null, tooLong],
    ['P9999Y', null, tooLong],
    ['0', null, /has no length/],
    ['00:00', null, /has no length/],
    ['-5', null, noLength],
    ['-00:30', null, noLength],
    ['-PT5M', null, /no length/],
    ['1:2:3:4', null, noLength],
    ['soon', null, noLength],
    ['1e9', null, noLength],
    ['NaN', null, noLength],
  ] as const satisfies readonly (readonly [string, number | null, RegExp?])[]
).map(([duration, minutes, message = /^$/]) => ({ duration, minutes, message }));

describe.each([
  ['schedule.xml', xmlFile],
  ['schedule.json', jsonFile],
] as const)('A length in %s', (_format, file) => {
  it.each(cases)('of $duration is $minutes minutes', ({ duration, minutes, message }) => {
    const { sessions, warnings } = read(file([{ id: 'a', duration }]));
    const { slot } = sessions[0]!;
    expect(slot && (Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / 60_000).toBe(minutes);
    expect(warnings[0]?.message ?? '').toMatch(message);
  });
});

it('A length in schedule.json of version 2 is a duration of ISO 8601, or as people write it', () => {
  const minutes = ['PT90M', '01:30', 'P1D', '90'].map((duration) => {
    const { slot } = read(json2File([{ id: 'a', duration }])).sessions[0]!;
    return (Date.parse(slot!.endsAt) - Date.parse(slot!.startsAt)) / 60_000;
  });
  expect(minutes).toEqual([90, 90, 1_440, 90]);
});

it('A session that would end beyond the years of four digits is told with its line', () => {
  expect(() => read(xmlFile([{ date: '9999-12-31T23:45:00Z' }]))).toThrow(/^line 3: It ends after the year 9999/);
});
