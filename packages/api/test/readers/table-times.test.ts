import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mappingOf, type Mapping } from '../../src/interchange/schedule/mapping.ts';
import { clock } from '../../src/interchange/schedule/times.ts';
import { problemsOf, read } from './reading.ts';
import { table } from './rows.ts';

const slot = (file: string, mapping: Mapping = {}) => {
  const [session] = read(file, { timeZone: 'UTC' }, mapping).sessions;
  return session!.slot && `${session!.slot.startsAt.slice(8, 16)} to ${session!.slot.endsAt.slice(8, 16)}`;
};

describe('When a session of a table is', () => {
  const apart = (...cells: readonly string[]) => table('title,date,start time,end time', ['A', ...cells].join(','));

  it.each([
    ['2027-04-10', '09:00', '10:00', '10T09:00 to 10T10:00'],
    ['2027-04-10', '9:00', '9:45', '10T09:00 to 10T09:45'],
    ['2027-04-10', '09:00:00', '10:30:00', '10T09:00 to 10T10:30'],
    ['2027-04-10', '9.15', '10.00', '10T09:15 to 10T10:00'],
    ['2027-04-10', '9:00 AM', '1:30 PM', '10T09:00 to 10T13:30'],
    ['2027-04-10', '12:00 am', '12:00 p.m.', '10T00:00 to 10T12:00'],
    ['2027-04-10', '23:00', '24:00', '10T23:00 to 11T00:00'],
    ['2027-04-10', '24:00', '25:30', '11T00:00 to 11T01:30'],
    ['2027-04-10', '22:00', '01:30', '10T22:00 to 11T01:30'],
    ['2027-04-10', '25:30', '02:15', '11T01:30 to 11T02:15'],
    ['10.04.2027', '09:00', '10:00', '10T09:00 to 10T10:00'],
    ['2027/04/10', '09:00', '10:00', '10T09:00 to 10T10:00'],
    ['2027-04-30', '23:00', '25:00', '30T23:00 to 01T01:00'],
    ['2027-04-10', '2027-04-11 09:00', '2027-04-11 10:00', '11T09:00 to 11T10:00'],
  ])('%s, %s to %s', (date, start, end, told) => expect(slot(apart(date, start, end))).toBe(told));

  it.each([
    [['date', 'start', 'end'], ['2027-04-10', '09:00', '10:00'], '10T09:00 to 10T10:00'],
    [['Date', 'startTime', 'duration'], ['2027-04-10', '25:00', '0:45:00'], '11T01:00 to 11T01:45'],
    [['Date', 'Start_Time', 'End Date', 'End Time'], ['2027-04-10', '22:00', '2027-04-11', '23:00'], null],
    [['Date', 'Start_Time', 'End Date', 'End Time'], ['2027-04-10', '23:00', '2027-04-11', '01:00'], '10T23:00 to 11T01:00'],
    [['start', 'end'], ['2027-04-10 09:00', '10:00'], '10T09:00 to 10T10:00'],
    [['start', 'end'], ['2027-04-10T23:00+05:00', '00:30'], '10T18:00 to 10T19:30'],
    [['start', 'end'], ['2027-04-10 24:00', '2027-04-10T25:30:00Z'], '11T00:00 to 11T01:30'],
    [['start', 'end'], ['10.04.2027 9:00', '10.04.2027 10:00'], '10T09:00 to 10T10:00'],
    [['start', 'duration'], ['2027-04-10 9:00 PM', '1:02:30'], '10T21:00 to 10T22:02'],
    [['date'], ['2027-04-10'], null],
  ])('in columns %j with %j', (columns, cells, told) => {
    expect(slot(table(['title', ...columns].join(','), ['A', ...cells].join(',')))).toBe(told);
  }); // prettier-ignore

  it('is told by a mapping', () => {
    const file = table('Nomi,Kun,Boshi,Oxiri', 'Ochilish,2027-04-10,09:00,10:00');
    const mapping = mappingOf('{"title":"Nomi","date":"Kun","startTime":"Boshi","endTime":"Oxiri"}');
    expect(slot(file, mapping)).toBe('10T09:00 to 10T10:00');
  });

  it.each([
    [apart('2027-04-10', '48:00', '49:00'), '48:00'],
    [apart('2027-04-10', '13:00 PM', '14:00'), '13:00 PM'],
    [apart('2027-04-10', '9:60', '10:00'), '9:60'],
    [apart('2027-04-10', 'noon', '14:00'), 'noon'],
    [apart('4/10/2027', '09:00', '10:00'), '4/10/2027 09:00'],
    [apart('31.04.2027', '09:00', '10:00'), '2027-04-31 09:00'],
    [apart('', '09:00', '10:00'), '09:00'],
    [table('title,start,end', 'A,2027-02-29 10:00,2027-02-29 11:00'), '2027-02-29 10:00'],
  ])('is refused with its line where it is no time: %j', (file, told) => {
    expect(problemsOf(file)).toEqual([{ place: 'line 2', message: `“${told}” is no date and time of the calendar.` }]);
  });
});

it('A clock shows each minute of a day and of the night after it, in every form', () => {
  fc.assert(
    fc.property(fc.nat(47), fc.nat(59), fc.constantFrom(':', '.'), (hour, minute, mark) => {
      const [hours, minutes] = [hour, minute].map((part) => String(part).padStart(2, '0')) as [string, string];
      const told = `${hours}:${minutes}`;
      expect([`${hour}${mark}${minutes}`, told, `${told}:00`].map(clock)).toEqual([told, told, told]);
      const half = `${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${hour % 24 < 12 ? 'AM' : 'pm'}`;
      expect(clock(half)).toBe(`${String(hour % 24).padStart(2, '0')}:${minutes}`);
    }),
  );
});
