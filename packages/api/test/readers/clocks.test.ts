import { describe, expect, it } from 'vitest';
import { calendar, event } from './calendars.ts';
import { problemsOf, read } from './reading.ts';
import { table } from './rows.ts';

/** One session, in every format, at a day and a time of the day. */
const formats: Readonly<Record<string, (day: string, time: string) => string>> = {
  'schedule.xml': (day, time) =>
    `<schedule><conference/><day date="${day}"><room name="R"><event id="1"><start>${time}</start><duration>0:30</duration><title>A</title></event></room></day></schedule>`,
  'schedule.xml with dates': (day, time) =>
    `<schedule><conference/><day date="${day}"><room name="R"><event id="1"><date>${day}T${time}:00+05:00</date><duration>0:30</duration><title>A</title></event></room></day></schedule>`,
  'schedule.json': (day, time) =>
    JSON.stringify({
      schedule: {
        conference: { days: [{ date: day, rooms: { R: [{ id: 1, title: 'A', start: time, duration: '0:30' }] } }] },
      },
    }),
  'schedule.v2.json': (day, time) =>
    JSON.stringify({
      schedule: { events: [{ guid: '1', title: 'A', start: `${day}T${time}+0500`, duration: '0:30' }] },
    }),
  'session.json': (day, time) =>
    JSON.stringify({ sessions: [{ id: '1', en: { title: 'A' }, start: `${day} ${time}`, end: '2027-05-01T02:15' }] }),
  calendar: (day, time) =>
    calendar(
      event(
        'UID:1',
        'SUMMARY:A',
        `DTSTART;TZID=Asia/Tashkent:${day.replaceAll('-', '')}T${time.replace(':', '')}00`,
        'DURATION:PT30M',
      ),
    ),
  'a table': (day, time) => table('title,date,start,duration', `A,${day},${time},0:30`),
};

describe.each(Object.entries(formats))('%s', (_name, file) => {
  it.each([
    ['09:00', '2027-04-30T04:00:00Z'],
    ['23:59', '2027-04-30T18:59:00Z'],
    ['24:00', '2027-04-30T19:00:00Z'],
    ['25:30', '2027-04-30T20:30:00Z'],
  ])('at %s of a day in Tashkent is at %s', (time, at) => {
    expect(read(file('2027-04-30', time)).sessions[0]!.slot?.startsAt).toBe(at);
  });

  it.each(['48:00', '09:60', '99:99'])('at %s is refused', (time) => {
    expect(problemsOf(file('2027-04-30', time))).toEqual([
      { place: expect.any(String), message: expect.stringContaining('is no date and time of the calendar') },
    ]);
  });
});
