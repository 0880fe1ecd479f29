import { describe, expect, it } from 'vitest';
import { calendar, event } from './calendars.ts';
import { problemsOf, read } from './reading.ts';

const change = (kind: string, start: string, from: string, to: string, ...more: readonly string[]) => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  ...more,
  `END:${kind}`,
];
const winter = (start: string, ...more: readonly string[]) => change('STANDARD', start, '+0200', '+0100', ...more);
const summer = (start: string, ...more: readonly string[]) => change('DAYLIGHT', start, '+0100', '+0200', ...more);

const zoned = (zone: readonly string[], at: string): string =>
  calendar(
    'BEGIN:VTIMEZONE',
    'TZID:Mine',
    ...zone,
    'END:VTIMEZONE',
    event('UID:a', 'SUMMARY:A', `DTSTART;TZID=Mine:${at}T100000`, 'DURATION:PT1H'),
  );

describe('A zone as a calendar describes it', () => {
  const listed = [
    ...winter('20251026T030000', 'RDATE:20261025T030000,20271031T030000'),
    ...summer('20250330T020000', 'RDATE:20260329T020000,20270328T020000'),
  ];
  const days = [
    ...winter('20251026T030000', 'RDATE;VALUE=DATE:20261025', 'RDATE;VALUE=PERIOD:20271031T030000/PT1H'),
    ...summer('20250330T020000', 'RDATE;VALUE=DATE:20260329,20270328'),
  ];
  const rules = [
    ...winter('16011028T030000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'),
    ...summer('16010325T020000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'),
  ];
  const next = [...winter('20271031T030000'), ...summer('20280326T020000')];

  it.each([
    ['before its first change', next, '20270710', '2027-07-10T08:00:00Z'],
    ['after it', next, '20271110', '2027-11-10T09:00:00Z'],
    ['before its only one', change('STANDARD', '20300101T000000', '+0545', '+0500'), '20270410', '2027-04-10T04:15:00Z'],
    ['in summer, by a list', listed, '20270710', '2027-07-10T08:00:00Z'],
    ['in winter, by a list', listed, '20271110', '2027-11-10T09:00:00Z'],
    ['in the first winter of a list', listed, '20251110', '2025-11-10T09:00:00Z'],
    ['in summer, by days', days, '20270710', '2027-07-10T08:00:00Z'],
    ['in winter, by a period', days, '20271110', '2027-11-10T09:00:00Z'],
    ['in summer, by rules', rules, '20270710', '2027-07-10T08:00:00Z'],
    ['in a summer far away', rules, '99990710', '9999-07-10T08:00:00Z'],
    ['in a winter far away', rules, '25001210', '2500-12-10T09:00:00Z'],
  ])('is at its offset %s', (_name, zone, day, at) => {
    expect(read(zoned(zone, day)).sessions[0]!.slot!.startsAt).toBe(at);
  }); // prettier-ignore

  it('whose clocks never come to show anything is none', () => {
    const never = change('STANDARD', '19700101T000000', '+0500', '+0500', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=6SU');
    expect(problemsOf(zoned(never, '20270410'))).toEqual([
      {
        place: 'line 13',
        message: '“Mine” is no time zone that is known, nor one that the calendar describes.',
      },
    ]);
  });
});

describe('The calendars of a stream', () => {
  const one = (uid: string, ...zone: readonly string[]): string =>
    calendar(...zone, event(`UID:${uid}`, `SUMMARY:${uid}`, 'DTSTART:20270410T100000', 'DTEND:20270410T110000'));
  const slots = (file: string) => read(file).sessions.map(({ slot }) => `${slot!.startsAt} ${slot!.endsAt}`);

  it('have each the zone that it says', () => {
    expect(slots(one('a', 'X-WR-TIMEZONE:Asia/Tokyo') + one('b', 'X-WR-TIMEZONE:Europe/Berlin') + one('c'))).toEqual([
      '2027-04-10T01:00:00Z 2027-04-10T02:00:00Z',
      '2027-04-10T08:00:00Z 2027-04-10T09:00:00Z',
      '2027-04-10T05:00:00Z 2027-04-10T06:00:00Z',
    ]);
  });

  it('of which one says a zone that nobody knows are refused with the line of a time', () => {
    expect(problemsOf(one('a', 'X-WR-TIMEZONE:Asia/Tokyo') + one('b', 'X-WR-TIMEZONE:Moon/Base'))).toEqual([
      { place: 'line 16', message: '“Moon/Base” is no time zone that is known, nor one that the calendar describes.' },
    ]);
  });
});
