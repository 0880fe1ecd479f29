import { describe, expect, it } from 'vitest';
import { calendar, event } from './calendars.ts';
import { read, told } from './reading.ts';

const times = (file: string) => read(file).sessions.map(({ slot }) => slot && [slot.startsAt, slot.endsAt]);

/** Central European time, as calendars bring it with them under a name of their own. */
const zone = [
  'BEGIN:VTIMEZONE', 'TZID:Synthetic Standard Time',
  'BEGIN:STANDARD', 'DTSTART:16011028T030000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD',
  'BEGIN:DAYLIGHT', 'DTSTART:16010325T020000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'END:DAYLIGHT', 'END:VTIMEZONE',
]; // prettier-ignore

describe('A calendar', () => {
  it('has titles with their language, rooms, subjects, and who is not coming', () => {
    const { sessions } = read(
      calendar(
        event(
          'UID:one@example.org',
          'DTSTART:20270410T050000Z',
          'DURATION:PT45M',
          'SUMMARY;LANGUAGE=ru:Длинное название, ко',
          ' торое продолжается',
          'LOCATION:Synthetic hall',
          'CATEGORIES:Community,Tools',
          'STATUS:CANCELLED',
        ),
      ),
    );
    expect(sessions.map(told)).toEqual([
      {
        key: 'one@example.org',
        title: { ru: 'Длинное название, которое продолжается' },
        from: '2027-04-10T05:00:00Z',
        to: '2027-04-10T05:45:00Z',
        room: 'Synthetic hall',
        type: null,
        topics: ['Community', 'Tools'],
        speakers: undefined,
        status: 'CANCELLED',
      },
    ]);
  });

  it('has times in zones of the world, in zones of its own, over a change of the clocks, and in none', () => {
    const at = (uid: string, property: string, day: string) =>
      event(`UID:${uid}`, 'SUMMARY:A', `DTSTART${property}:${day}T100000`, `DTEND${property}:${day}T110000`);
    expect(
      times(
        calendar(
          ...zone,
          at('a', ';TZID=Europe/Brussels', '20270327'),
          at('b', ';TZID=Synthetic Standard Time', '20270327'),
          at('c', ';TZID=Synthetic Standard Time', '20270328'),
          at('d', '', '20270410'),
        ),
      ),
    ).toEqual([
      ['2027-03-27T09:00:00Z', '2027-03-27T10:00:00Z'],
      ['2027-03-27T09:00:00Z', '2027-03-27T10:00:00Z'],
      ['2027-03-28T08:00:00Z', '2027-03-28T09:00:00Z'],
      ['2027-04-10T05:00:00Z', '2027-04-10T06:00:00Z'],
    ]);
  });

  it('says what it has that no program holds: whole days, repetitions, guests', () => {
    const { sessions, warnings } = read(
      calendar(
        event('UID:a', 'SUMMARY:All day', 'DTSTART;VALUE=DATE:20270410'),
        event(
          'UID:b',
          'SUMMARY:Daily',
          'DTSTART:20270410T050000Z',
          'DTEND:20270410T060000Z',
          'RRULE:FREQ=DAILY',
          'ATTENDEE:mailto:synthetic@example.org',
        ),
        event(
          'UID:b',
          'RECURRENCE-ID:20270411T050000Z',
          'SUMMARY:Daily, later',
          'DTSTART:20270411T070000Z',
          'DTEND:20270411T080000Z',
        ),
      ),
    );
    expect([
      sessions.map(({ key, slot }) => [key, slot?.startsAt ?? null]),
      warnings.map(({ message }) => message),
    ]).toEqual([
      [
        ['a', null],
        ['b', '2027-04-10T05:00:00Z'],
        ['b 2027-04-11T05:00:00Z', '2027-04-11T07:00:00Z'],
      ],
      [
        'It lasts for whole days, so it has no time in the program.',
        'It is repeated; its first time alone is brought in.',
        'Nothing here has a place for it: 1 left out.',
      ],
    ]);
  });
});

describe('A table', () => {
  it('has its columns under the names of the fields', () => {
    const file =
      '\uFEFFid,title,start,end,room,type,topics,languages,status,speakers,abstract\r\n' +
      '1,"Opening, and ""more""",2027-04-10T10:00:00+05:00,2027-04-10T10:45:00+05:00,Hall,Talk,One; Two,en; uz-Cyrl,TENTATIVE,Synthetic One; Synthetic Two,"Two\nlines"\r\n';
    const [session] = read(file).sessions;
    expect([told(session!), session!.spokenLanguages, session!.abstract]).toEqual([
      {
        key: '1',
        title: { en: 'Opening, and "more"' },
        from: '2027-04-10T05:00:00Z',
        to: '2027-04-10T05:45:00Z',
        room: 'Hall',
        type: { en: 'Talk' },
        topics: ['One', 'Two'],
        speakers: ['PRESENTER Synthetic One', 'PRESENTER Synthetic Two'],
        status: 'TENTATIVE',
      },
      ['en', 'uz-Cyrl'],
      { en: 'Two\nlines' },
    ]);
  });

  it.each([';', '\t'])('of another name for its columns is read by a mapping, with “%s” between cells', (delimiter) => {
    const file =
      ['Nomi', 'Name', 'Boshlanishi', 'Minutes'].join(delimiter) +
      '\n' +
      ['Ochilish', 'Opening', '2027-04-10 10:00', '45'].join(delimiter);
    const mapping = { title: { uz: 'Nomi', en: 'Name' }, start: 'Boshlanishi', duration: 'Minutes' };
    expect(read(file, {}, mapping).sessions.map(told)).toMatchObject([
      {
        title: { uz: 'Ochilish', en: 'Opening' },
        from: '2027-04-10T05:00:00Z',
        to: '2027-04-10T05:45:00Z',
        type: null,
        speakers: undefined,
      },
    ]);
  });

  it('has cells as they were before a spreadsheet was kept from running them', () => {
    expect(read("id,title\n1,'=1+1\n2,'tis so\n").sessions.map(({ title }) => title)).toEqual([
      { en: '=1+1' },
      { en: "'tis so" },
    ]);
  });

  it('says nothing of what it has no column for', () => {
    const [session] = read('id,title\n1,Opening\n').sessions;
    expect([session!.type, session!.topics, session!.speakers]).toEqual([undefined, undefined, undefined]);
  });
});
