import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json2File, jsonFile, opassFile, xmlFile, type TestEvent } from './files.ts';
import { read } from './reading.ts';

const formats = [
  ['schedule.xml', xmlFile],
  ['schedule.json', jsonFile],
  ['schedule.json, version 2', json2File],
  ['OPass', opassFile],
] as const;

const [ten, noon] = ['2027-04-10T10:00:00+05:00', '2027-04-10T12:00:00+05:00'];

describe.each(formats)('Sessions that repeat in %s', (_format, file) => {
  it.each<readonly [string, readonly TestEvent[], number]>([
    ['one id at two times', [{ id: 'a', date: ten }, { id: 'a', date: noon }], 2],
    ['one id with two titles', [{ id: 1, title: 'A' }, { id: 1, title: 'B' }], 2],
    ['the id 0 with two titles', [{ id: 0, title: 'A' }, { id: 0, title: 'B' }], 2],
    ['no id and one title at two times', [{ title: 'Break', date: ten }, { title: 'Break', date: noon }], 2],
    ['no id and titles that are alike but for signs of vowels', [{ title: 'कमल' }, { title: 'कमला' }], 2],
    ['an id three times, twice at one time', [{ id: 1, title: 'A' }, { id: 1, title: 'B' }, { id: 1, date: noon }], 3],
    ['one session twice', [{ id: 'a' }, { id: 'a' }], 1],
    ['one session twice, without an id', [{ title: 'Break' }, { title: 'Break' }], 1],
    ['a day of breaks', Array.from({ length: 9 }, (_, at) => ({ title: 'Break', date: ten.replace('10:', `1${at}:`) })), 9],
    ['one session for each of its speakers', [{ id: 'a', persons: [{ id: 'p', name: 'P' }] }, { id: 'a', persons: [{ id: 'q', name: 'Q' }] }], 1],
  ])('%s', (_name, events, count) => {
    const { sessions, warnings } = read(file(events));
    expect([sessions.length, new Set(sessions.map(({ key }) => key)).size]).toEqual([count, count]);
    expect(warnings.filter(({ message }) => /told apart by|kept once/.test(message)).length).toBeGreaterThanOrEqual(
      events.some(({ id }) => id === 0) || events[0]?.title === 'कमल' ? 0 : 1,
    );
  }); // prettier-ignore

  it('have their speakers together where each stands for one of them', () => {
    const event = (name: string): TestEvent => ({ id: 'a', persons: [{ id: name, name }] });
    const [session] = read(file([event('P'), event('Q')])).sessions;
    expect(session!.speakers!.map(({ person }) => person.name)).toEqual(['P', 'Q']);
  });

  it('have keys that do not depend on their order in the file', () => {
    const event = fc.record({
      id: fc.constantFrom('a', 'b', 0, ''),
      title: fc.constantFrom('One', 'Two'),
      date: fc.constantFrom(ten, noon),
    });
    const keys = (events: readonly TestEvent[]) =>
      read(file(events))
        .sessions.map(({ key }) => key)
        .toSorted();
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (events) => {
        expect(keys(events.toReversed())).toEqual(keys(events));
      }),
    );
  });
});

it('The remark about a repeat says where both stand, and how they are told apart', () => {
  expect(read(xmlFile([{ id: 'a', date: ten }, { id: 'a', date: noon }])).warnings).toEqual([
    { place: 'line 6', message: '2 sessions have this id, the first of them at line 3: they are told apart by when they begin.' },
  ]);
}); // prettier-ignore

it('A session in two rooms at once is two', () => {
  const rooms = ['Synthetic hall', 'Synthetic garden'];
  const { sessions } = read(xmlFile(rooms.map((room) => ({ id: 'a', room }))));
  expect(sessions.map(({ slot }) => slot!.room!.name)).toEqual(rooms.map((en) => ({ en })));
});
