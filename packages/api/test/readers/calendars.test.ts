import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unfolded } from '../../src/interchange/text/unfold.ts';
import { calendar, event } from './calendars.ts';
import { problemsOf, read, told } from './reading.ts';

const when = ['DTSTART:20270410T050000Z', 'DTEND:20270410T060000Z'];
const one = (uid: string, ...lines: readonly string[]): string =>
  event(`UID:${uid}`, `SUMMARY:${uid}`, ...when, ...lines);
/** What comes of a file: keys, titles and beginnings, and every remark. */
const outcome = (file: string | Uint8Array) => {
  const { sessions, warnings } = read(file);
  const shown = sessions.map(({ key, title, slot, status }) =>
    [key, title['en'], slot?.startsAt.slice(5, 16) ?? '-', ...(status === 'CONFIRMED' ? [] : [status])].join(' '),
  );
  return [shown, warnings.map(({ place, message }) => `${place}: ${message}`)];
};

describe('What is not for the public', () => {
  const hidden = (count: number): string => `calendar: Left out, for they are private or confidential: ${count}.`;
  const daily = ['RRULE:FREQ=DAILY;COUNT=3'];
  const moved = (...lines: readonly string[]) =>
    event('UID:a', 'SUMMARY:moved', 'RECURRENCE-ID:20270411T050000Z', 'DTSTART:20270411T070000Z', 'DURATION:PT1H', ...lines);

  it.each([
    ['a private event', [one('a', 'CLASS:PRIVATE'), one('b')], ['b b 04-10T05:00'], 1],
    ['a confidential one', [one('a', 'CLASS:CONFIDENTIAL'), one('b')], ['b b 04-10T05:00'], 1],
    ['one of a class of somebody’s own', [one('a', 'CLASS:X-COMMITTEE'), one('b')], ['b b 04-10T05:00'], 1],
    ['one whose class is in small letters', [one('a', 'class:private')], [], 1],
    ['one whose class has a parameter', [one('a', 'CLASS;X-A=b:PRIVATE')], [], 1],
    ['one that is cancelled too', [one('a', 'CLASS:PRIVATE', 'STATUS:CANCELLED')], [], 1],
    ['one that is repeated', [one('a', 'CLASS:PRIVATE', ...daily)], [], 1],
    ['a time of one, which says nothing of it', [one('a', 'CLASS:PRIVATE', ...daily), moved()], [], 2],
    ['a time that is private by itself', [one('a', ...daily), moved('CLASS:PRIVATE')], ['a a 04-10T05:00'], 1],
    ['several', [one('a', 'CLASS:PRIVATE'), one('b', 'CLASS:CONFIDENTIAL'), one('c', 'CLASS:PUBLIC')], ['c c 04-10T05:00'], 2],
  ])('%s is left out, and counted', (_name, events, shown, count) => {
    const [sessions, remarks] = outcome(calendar(...events));
    expect([sessions, remarks!.filter((remark) => !remark.includes('repeated'))]).toEqual([shown, [hidden(count)]]);
    expect(JSON.stringify(remarks)).not.toMatch(/line \d+: .*“/);
  });

  it.each([
    'https://meet.example/j/123?pwd=secret',
    'Zoom https://zoom.example/j/123?pwd=secret',
    'HTTP://MEET.EXAMPLE/1',
    'zoom.us/j/123',
    'us02web.zoom.us/j/123?pwd=secret',
    'meet.google.com/abc-defg-hij',
    'Room 5 (teams.microsoft.com/l/meetup-join/1) Passcode 1',
    'www.example.org',
    'zoommtg://zoom.example/join?confno=1',
    'mailto:synthetic@example.org',
    'tel:+998-71-000-00-00',
    'BBB: <https://bbb.example/b/abc>',
  ])('an address is no room: %s', (address) => {
    const files = [
      calendar(one('a', `LOCATION:${address}`)),
      `id,title,start,end,room\n1,A,2027-04-10 10:00,2027-04-10 11:00,"${address}"\n`,
      `<schedule><conference/><day date="2027-04-10"><room name="${address.replaceAll('<', '&lt;')}"><event id="1"><start>10:00</start><duration>1:00</duration><title>A</title></event></room></day></schedule>`,
      JSON.stringify({ schedule: { conference: { days: [{ date: '2027-04-10', rooms: { [address]: [{ id: 1, title: 'A', start: '10:00', duration: '1:00' }] } }] } } }),
      JSON.stringify({ sessions: [{ id: '1', en: { title: 'A' }, start: '2027-04-10T10:00Z', end: '2027-04-10T11:00Z', room: address }] }),
    ];
    for (const file of files) {
      const { rooms, sessions, warnings } = read(file);
      expect([rooms, sessions[0]!.slot?.room, JSON.stringify(warnings).includes('address of the web')]).toEqual([[], null, true]);
    }
  });

  it.each(['Hall A', 'Zoom room', 'Room 1.2/3', 'Meet & greet', 'Amphithéâtre A/B', 'Room tel', 'Tel: the hill'])(
    'the room “%s” is one',
    (room) => {
      expect(read(calendar(one('a', `LOCATION:${room}`))).rooms.map(({ name }) => name['en'])).toEqual([room]);
    },
  );
}); // prettier-ignore

describe('What takes place more than once', () => {
  const repeated = 'It is repeated; its first time alone is brought in.';
  const daily = (...lines: readonly string[]) => event('UID:a', 'SUMMARY:first', 'DTSTART;TZID=Asia/Tashkent:20270410T100000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3', ...lines);
  const instead = (of: string, ...lines: readonly string[]) =>
    event('UID:a', 'SUMMARY:moved', `RECURRENCE-ID${of}`, 'DTSTART;TZID=Asia/Tashkent:20270410T120000', 'DURATION:PT1H', ...lines);
  const moved = [['a moved 04-10T07:00'], [`line 11: ${repeated}`]];

  it.each([
    ['its first time, moved', [daily(), instead(';TZID=Asia/Tashkent:20270410T100000')], moved],
    ['its first time, moved and named in UTC', [daily(), instead(':20270410T050000Z')], moved],
    ['its first time, moved and named by its day', [daily(), instead(';VALUE=DATE:20270410')], moved],
    ['its first time, moved and named without a zone', [daily(), instead(':20270410T100000')], moved],
    ['its first time, moved before it is told', [instead(':20270410T050000Z'), daily()], [['a moved 04-10T07:00'], [`line 4: ${repeated}`]]],
    ['its first time, moved in a calendar of its own', [daily(), 'END:VCALENDAR', 'BEGIN:VCALENDAR', instead(':20270410T050000Z')], [['a moved 04-10T07:00'], [`line 13: ${repeated}`]]],
    ['its first time, cancelled', [daily(), instead(':20270410T050000Z', 'STATUS:CANCELLED')], [[], ['line 11: It is one time of a repeated event, and cancelled, so it is left out.']]],
    ['its first time, excluded', [daily('EXDATE;TZID=Asia/Tashkent:20270411T100000,20270410T100000')], [[], ['line 4: It is repeated without its first time, so none of its times is brought in.']]],
    ['another time, excluded', [daily('EXDATE:20270411T050000Z')], [['a first 04-10T05:00'], [`line 4: ${repeated}`]]],
    ['another time, moved', [daily(), instead(':20270411T050000Z')], [['a first 04-10T05:00', 'a 2027-04-11T05:00:00Z moved 04-10T07:00'], [`line 4: ${repeated}`]]],
    ['another time, cancelled', [daily(), instead(':20270411T050000Z', 'STATUS:CANCELLED')], [['a first 04-10T05:00'], ['line 11: It is one time of a repeated event, and cancelled, so it is left out.', `line 4: ${repeated}`]]],
    ['a time alone, without its event', [instead(':20270411T050000Z')], [['a 2027-04-11T05:00:00Z moved 04-10T07:00'], []]],
    ['times by their dates', [one('b', 'RDATE:20270411T050000Z')], [['b b 04-10T05:00'], [`line 4: ${repeated}`]]],
    ['a later revision', [one('b', 'SEQUENCE:1', 'LOCATION:Hall'), event('UID:b', 'SUMMARY:older', ...when)], [['b b 04-10T05:00'], []]],
    ['a later revision of a moved time', [daily(), instead(':20270410T050000Z'), instead(':20270410T050000Z', 'SEQUENCE:2', 'LOCATION:Hall')], [['a moved 04-10T07:00'], [`line 18: ${repeated}`]]],
  ])('comes with %s', (_name, events, told) => {
    expect(outcome(calendar(...events))).toEqual(told);
  });
}); // prettier-ignore

describe('What does not take place', () => {
  it.each([
    ['by its status', calendar(one('a', 'STATUS:CANCELLED')), 'a a 04-10T05:00 CANCELLED'],
    ['by a status in small letters', calendar(one('a', 'STATUS:cancelled')), 'a a 04-10T05:00 CANCELLED'],
    ['in American English', calendar(one('a', 'STATUS:CANCELED')), 'a a 04-10T05:00 CANCELLED'],
    ['by the method of its calendar', calendar('METHOD:CANCEL', one('a')), 'a a 04-10T05:00 CANCELLED'],
    ['by a method in small letters, behind its events', calendar(one('a', 'STATUS:CONFIRMED'), 'method:cancel'), 'a a 04-10T05:00 CANCELLED'],
    ['perhaps', calendar('METHOD:PUBLISH', one('a', 'STATUS:TENTATIVE')), 'a a 04-10T05:00 TENTATIVE'],
  ])('is told to be so %s', (_name, file, told) => expect(outcome(file)).toEqual([[told], []])); // prettier-ignore

  it.each(['POSTPONED', 'NEEDS-ACTION', 'X-MAYBE'])('is not known by the status %s, and a remark says so', (status) => {
    expect(outcome(calendar(one('a', `STATUS:${status}`)))).toEqual([
      ['a a 04-10T05:00'],
      [`line 4: “${status}” is no status of an event, so it is taken to be confirmed.`],
    ]);
  });
});

describe('A stream', () => {
  it.each([
    ['of two calendars', [calendar(one('a')), calendar(one('b'))]],
    ['with empty lines between and around', ['\r\n \r\n', calendar(one('a')), '\r\n\r\n', calendar(one('b')), '\r\n']],
    ['whose lines end like those of Unix', [(calendar(one('a')) + calendar(one('b'))).replaceAll('\r', '')]],
    ['whose lines end like those of old Macs', [(calendar(one('a')) + calendar(one('b'))).replaceAll('\n', '')]],
    ['with a mark of its encoding', ['\uFEFF', calendar(one('a'), one('b'))]],
    ['with alarms, tasks and parts of others', [calendar(one('a', 'BEGIN:VALARM', 'ACTION:DISPLAY', 'END:VALARM'), one('b', 'BEGIN:X-PART', 'X-A:b', 'END:X-PART'))]],
    ['whose names are in small letters', [calendar(one('a'), one('b')).replaceAll(/BEGIN|END|VEVENT|VCALENDAR/g, (word) => word.toLowerCase())]],
  ])('%s holds both events', (_name, parts) => {
    expect(outcome(parts.join(''))).toEqual([['a a 04-10T05:00', 'b b 04-10T05:00'], []]);
  }); // prettier-ignore

  it('in UTF-16 is unfolded too', () => {
    const file = calendar(event('UID:a', 'SUMMARY:Очи\r\n лиш', ...when));
    expect(outcome(Buffer.from(`\uFEFF${file}`, 'utf16le'))).toEqual([['a Очилиш 04-10T05:00'], []]);
  });

  it('tells that tasks and notes are left out', () => {
    expect(outcome(calendar('BEGIN:VTODO', 'UID:t', 'END:VTODO', one('a')))).toEqual([
      ['a a 04-10T05:00'],
      ['VTODO: Nothing here has a place for it: 1 left out.'],
    ]);
  });

  it('has each calendar’s zones', () => {
    const zone = (offset: string) => ['BEGIN:VTIMEZONE', 'TZID:Mine', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', `TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE'];
    const at = (uid: string) => event(`UID:${uid}`, `SUMMARY:${uid}`, 'DTSTART;TZID=Mine:20270410T100000', 'DURATION:PT1H');
    expect(outcome(calendar(...zone('+0500'), at('a')) + calendar(...zone('+0900'), at('b')))[0]).toEqual(['a a 04-10T05:00', 'b b 04-10T01:00']);
  }); // prettier-ignore

  it.each([
    ['an event without an end', calendar('BEGIN:VEVENT', 'UID:a', one('b')), 4, 'The VEVENT that begins here does not end before line 6.'],
    ['an event without an end at the end', calendar(one('a'), 'BEGIN:VEVENT', 'UID:b'), 10, 'The VEVENT that begins here does not end before line 12.'],
    ['an event without a beginning', calendar('UID:a', 'END:VEVENT'), 5, 'Here ends a VEVENT that nothing began.'],
    ['an event that ends twice', calendar(one('a'), 'END:VEVENT'), 10, 'Here ends a VEVENT that nothing began.'],
    ['an alarm without an end', calendar(one('a', 'BEGIN:VALARM')), 9, 'The VALARM that begins here does not end before line 10.'],
    ['a calendar in a calendar', calendar(calendar(one('a')).trimEnd()), 1, 'The VCALENDAR that begins here does not end before line 4.'],
    ['a calendar that ends in an event', `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nEND:VCALENDAR\n`, 2, 'The VEVENT that begins here does not end before line 4.'],
    ['an event outside of a calendar', calendar(one('a')) + one('b'), 11, 'A VEVENT outside of a calendar.'],
    ['words behind a calendar', `${calendar(one('a'))}<html>\r\n`, 11, 'From here on it is no calendar.'],
    ['a line that is none', calendar(event('UID:a', 'a line of a text that was not folded')), 6, 'From here on it is no calendar.'],
    ['a day that is none', calendar(event('UID:a', 'SUMMARY:A', 'DTSTART:20270230T100000Z', 'DURATION:PT1H')), 4, '“2027-02-30T10:00:00Z” is no date and time of the calendar.'],
    ['words instead of a date', calendar(event('UID:a', 'SUMMARY:A', 'DTSTART;TZID=Asia/Tashkent:to be announced')), 4, '“to be announced” is no date and time of the calendar.'],
    ['no date at all', calendar(event('UID:a', 'SUMMARY:A', 'DTSTART:')), 4, '“” is no date and time of the calendar.'],
    ['words instead of an end', calendar(event('UID:a', 'SUMMARY:A', 'DTSTART:20270410T050000Z', 'DTEND:later')), 4, '“later” is no date and time of the calendar.'],
  ])('with %s is refused with its line', (_name, file, line, message) => {
    expect(problemsOf(file)).toEqual([{ place: `line ${line}`, message }]);
  }); // prettier-ignore

  it('with a length that is none has no time, and says so', () => {
    const file = calendar(event('UID:a', 'SUMMARY:A', 'DTSTART:20270410T050000Z', 'DURATION:long'));
    expect(outcome(file)).toEqual([['a A -'], ['line 4: “long” is no length of time, so it has no time yet.']]);
  });

  it('folded anywhere, with any fold, is the same; and the line of what is wrong stays', () => {
    const bytes = Buffer.from(calendar(event('UID:a', 'SUMMARY:Очилиш 開場 👩🏽‍💻', 'DESCRIPTION:a\\nb', ...when)));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.constantFrom('\r\n ', '\r\n\t', '\n ', '\n\t')), { maxLength: 8 }),
        (folds) => {
          const places = new Map(folds.filter(([at]) => at > 20 && ![10, 13].includes(bytes[at]!)));
          const folded = Buffer.concat([...bytes].map((byte, at) => Buffer.from([...Buffer.from(places.get(at) ?? ''), byte])));
          expect(read(folded).sessions.map(told)).toEqual(read(bytes).sessions.map(told));
          expect(Buffer.from(unfolded(folded)).toString().split('\n')).toHaveLength(folded.toString('latin1').split('\n').length);
        },
      ),
    );
  }); // prettier-ignore

  it('that is no UTF-8 is refused with the line that is not, behind folds too', () => {
    const file = Buffer.from(calendar(event('UID:a', 'SUMMARY:A\r\n B\r\n C', 'DESCRIPTION:x')));
    file[file.indexOf('x')] = 0xff;
    expect(problemsOf(file)).toEqual([{ place: 'line 9', message: 'The bytes are no UTF-8.' }]);
  });
});
