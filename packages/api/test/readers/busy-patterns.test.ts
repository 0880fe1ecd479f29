import { expect, it } from 'vitest';
import { textOfHtml } from '../../src/interchange/text/html.ts';
import { calendar, event } from './calendars.ts';
import { problemsOf } from './reading.ts';
import { table } from './rows.ts';

/** Whatever looks at each place of these once more for each other place would be at them for hours. */
const length = 3_000_000;
const many = (text: string, count = length / text.length): string => text.repeat(count);

const row = (field: string, cell: string): string => table(`title,${field}`, `A,"${cell}"`);
const time = (cell: string): string => table('title,start,duration', `A,"${cell}",45`);
const clock = (cell: string): string => table('title,date,startTime,duration', `A,2027-04-10,"${cell}",45`);
const meeting = (...lines: readonly string[]): string =>
  calendar(event('UID:a', 'SUMMARY:A', 'DTSTART:20270410T050000Z', 'DURATION:PT1H', ...lines));
const zoned = (name: string): string =>
  calendar(`X-WR-TIMEZONE:${name}`, event('UID:a', 'SUMMARY:A', 'DTSTART:20270410T100000', 'DURATION:PT1H'));

it.each([
  ['a cell of commas', row('speakers', many('a,'))],
  ['a cell of semicolons and brackets', row('topics', many('(;', length / 20))],
  ['a time of brackets', time(`2027-04-10T${many('[')}`)],
  ['a time of zones', time(`2027-04-10T10:00${many('Z[')}`)],
  ['a time with spaces in it', clock(`10:00${many(' ')}x`)],
  ['a room of letters', meeting(`LOCATION:${many('a')}`)],
  ['a room of points', meeting(`LOCATION:${many('a.')}`)],
  ['a zone of marks', zoned(`a${many("'")}b`)],
])('%s is read or refused', (_name, file) => expect(problemsOf(file).length).toBeLessThan(2));

it.each([
  ['spaces between words', `<p>a${many(' ')}b</p>`],
  ['elements in elements', many('<b>', length / 10) + many('</b>', length / 10)],
  ['elements that others end', many('<p><b>', length / 10) + many('</i></b>', length / 10)],
])('HTML with %s is a text', (_name, html) => expect(textOfHtml(html).length).toBeLessThanOrEqual(html.length));

it('HTML with a few elements that nothing ends is the text of all of them', () => {
  const items = Array.from({ length: 500 }, (_, at) => `item ${at}`);
  expect(textOfHtml(`<ul>${items.map((item) => `<li>${item}`).join('')}</ul>`).match(/item \d+/g)).toEqual(items);
});

it('A calendar whose zones have more rules than any, or a year far away, is refused or read', () => {
  const rule = ['BEGIN:STANDARD', 'DTSTART:19700101T000000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'TZOFFSETFROM:+0500', 'TZOFFSETTO:+0500', 'END:STANDARD'];
  const file = (rules: number, year: string) =>
    calendar('BEGIN:VTIMEZONE', 'TZID:Mine', ...Array.from({ length: rules }, () => rule).flat(), 'END:VTIMEZONE', event('UID:a', 'SUMMARY:A', `DTSTART;TZID=Mine:${year}0410T100000`, 'DURATION:PT1H'));
  expect([problemsOf(file(20_000, '2027')).length, problemsOf(file(50, '9999'))]).toEqual([1, []]);
}); // prettier-ignore
