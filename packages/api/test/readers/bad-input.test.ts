import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf, read } from './reading.ts';

const json = (...events: readonly object[]): string =>
  JSON.stringify({ schedule: { conference: { days: [{ date: '2027-04-10', rooms: { Hall: events } }] } } });
const at = (index: number): string => `schedule.conference.days[0].rooms["Hall"][${index}]`;
const xml = (inner: string): string => `<?xml version="1.0"?>\n<schedule>\n<conference/>\n${inner}\n</schedule>`;
const calendar = (inner: string): string => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${inner}\r\nEND:VCALENDAR\r\n`;

const bomb = `<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n<schedule>&b;</schedule>`;
const outside = '<!DOCTYPE schedule SYSTEM "file:///etc/passwd">\n<schedule/>';

const cases: readonly (readonly [string, string | Uint8Array, string, RegExp])[] = [
  ['nothing', '', 'line 1', /empty/],
  ['white space', ' \n \n', 'line 1', /empty/],
  ['XML that is cut off', '<schedule>\n<conference>\n<title>Cut', 'line 3', /no XML/],
  ['XML whose elements cross', '<schedule>\n<a><b></a></b></schedule>', 'line 2', /no XML/],
  ['an entity bomb', bomb, 'line 1', /refused/],
  ['an entity that stands elsewhere', outside, 'line 1', /refused/],
  ['an entity that is not there', xml('<title>&nbsp;</title>'), 'line 4', /no XML/],
  ['XML nested too deeply', `<schedule>${'<a>'.repeat(100_000)}`, 'line 1', /nested more than 50 deep/],
  ['a web page', '<!DOCTYPE html>\n<html><body><p>Not found</p></body></html>', 'line 1', /no schedule/],
  ['a web page in small letters', '<!doctype html>\n<title>Sign in</title><link rel="a">', 'line 1', /page of the web and no schedule/],
  ['a web page without a doctype', '\n<html lang="en">\n<body>', 'line 1', /page of the web and no schedule/],
  ['bytes that are no UTF-8, behind lines of old Macs', Buffer.from('title,room\rA,B\r\xFF,C\r', 'latin1'), 'line 3', /no UTF-8/],
  ['JSON that says a position itself', '{"a": "at position 5",\n\n\n b}', 'line 4', /no JSON/],
  ['bytes that are no UTF-8', Buffer.from([...Buffer.from('{\n"a": "'), 0xff, 0xfe, 0x41]), 'line 2', /no UTF-8/],
  ['an encoding that is none', '<?xml version="1.0" encoding="klingon"?><schedule/>', 'line 1', /no encoding/],
  ['JSON that is cut off', `{\n"schedule": {\n"conference": [`, 'line 3', /no JSON/],
  ['JSON that is something else', '{"name": "package"}', 'line 1', /no schedule/],
  ['JSON without days', '{"schedule": {"conference": {}}}', 'line 1', /no schedule/],
  ['a list', '[1, 2, 3]', 'line 1', /no schedule/],
  ['a day that is none', json({ id: 1, title: 'A', date: '2025-02-30T10:00:00+01:00', duration: '0:30' }), at(0), /no date/],
  ['an hour that is none', json({ id: 1, title: 'A', start: '48:00', duration: '0:30' }), at(0), /no date/],
  ['a month that is none', xml('<day date="2027-13-01"><room name="R"><event id="1"><start>10:00</start><duration>0:30</duration><title>A</title></event></room></day>'), 'line 4', /no date/],
  ['an end before the beginning', json({ id: 1, title: 'A', date: '2027-04-10T10:00:00Z', end: '2027-04-10T09:00:00Z' }), at(0), /before it begins/],
  ['a session without a title', json({ id: 1 }), at(0), /without a title/],
  ['a calendar that is cut off', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\n', 'line 2', /cut off/],
  ['a calendar without an end', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', 'line 3', /cut off/],
  ['a calendar with a line that is none', calendar('BEGIN:VEVENT\r\nUID:a\r\n=;=\r\nEND:VEVENT'), 'line 5', /no calendar/],
  ['a table without titles', 'name,start\nA,2027-04-10\n', 'line 1', /No column is called title/],
  ['a table whose quotes do not close', 'id,title\n1,"Open\n', 'line 2', /no table/],
]; // prettier-ignore

describe('A file that is no schedule is told to be so, with its place', () => {
  it.each(cases)('%s', (_name, file, place, message) => {
    const problems = problemsOf(file);
    expect(problems.map((problem) => problem.place)).toEqual([place]);
    expect(problems[0]!.message).toMatch(message);
  });

  it.each([
    ['random bytes', randomBytes(20_000_000)],
    ['brackets', Buffer.alloc(20_000_000, '[')],
    ['letters', Buffer.alloc(20_000_000, 'a')],
    ['opening tags', Buffer.alloc(20_000_000, '<a>')],
    ['zeros', Buffer.alloc(20_000_000)],
  ])('20 MB of %s', (_name, bytes) => {
    expect(problemsOf(bytes)).toMatchObject([{ place: expect.stringMatching(/^line \d+$/) }]);
  });

  it('tells all that is wrong at once, a hundred at most, and quotes little of it', () => {
    const secret = 'x'.repeat(5_000);
    const bad = (id: number) => ({ id, title: 'A', date: `2027-04-10T${secret}`, duration: '0:30' });
    expect(problemsOf(json(bad(1), bad(2), { id: 3 })).map(({ place }) => place)).toEqual([at(0), at(1), at(2)]);
    const many = problemsOf(json(...Array.from({ length: 500 }, (_, id) => bad(id))));
    expect([many.length, Math.max(...many.map(({ message }) => message.length)) < 120]).toEqual([100, true]);
  });

  it('says which column of a mapping is not in the table', () => {
    expect(problemsOf('Name\nA\n', { title: 'Nam' })).toEqual([
      { place: 'mapping', message: 'The table has no column “Nam”.' },
    ]);
  });
});

describe('Whatever bytes come', () => {
  const outcome = (file: string | Uint8Array): unknown => problemsOf(file).length >= 0;

  it('they are a schedule, or what is wrong with them is told', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => outcome(bytes) === true));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        (text) => outcome(`BEGIN:VCALENDAR\r\n${text}`) === true,
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => outcome(`id,title,start\n${text}`) === true),
    );
  });

  it('any JSON may stand under the names that are known', () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const known = fc.record(
      {
        guid: value,
        title: value,
        date: value,
        start: value,
        duration: value,
        end: value,
        room: value,
        persons: value,
        track: value,
        abstract: value,
        language: value,
      },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(known, (event) => outcome(json(event)) === true));
    fc.assert(
      fc.property(value, (inner) => outcome(JSON.stringify({ schedule: { conference: { days: inner } } })) === true),
    );
    fc.assert(
      fc.property(
        value,
        value,
        (sessions, speakers) => outcome(JSON.stringify({ sessions, speakers, rooms: speakers })) === true,
      ),
    );
    fc.assert(
      fc.property(
        value,
        value,
        (events, rooms) =>
          outcome(JSON.stringify({ schedule: { events, conference: { rooms, tracks: rooms } } })) === true,
      ),
    );
  });

  it('a file with any bytes changed is read or refused, and the same file is always read alike', () => {
    const valid = Buffer.from(
      xml(
        '<day date="2027-04-10"><room name="R"><event id="1" guid="a"><date>2027-04-10T10:00:00+05:00</date><duration>0:30</duration><title>A &amp; B</title><persons><person id="1">P</person></persons></event></room></day>',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const bytes = Buffer.from(valid);
          for (const [place, byte] of changes) bytes[place] = byte;
          return outcome(bytes) === true;
        },
      ),
    );
    expect(read(valid)).toEqual(read(valid));
  });
});
