import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json2File, jsonFile, opassFile, xmlFile, type TestPerson } from './files.ts';
import { read } from './reading.ts';

const formats = [
  ['schedule.xml', xmlFile],
  ['schedule.json', jsonFile],
  ['schedule.json, version 2', json2File],
] as const;

/** Each person on a stage of their own, and who stands on it then. */
const stages = (file: (typeof formats)[number][1], people: readonly TestPerson[]) =>
  read(file(people.map((person, at) => ({ id: `event-${at}`, title: `Talk ${at}`, persons: [person] })))).sessions.map(
    ({ speakers }) => speakers!.map(({ person }) => person),
  );

const one = 'Synthetic Person One';
const two = 'Synthetic Person Two';

describe.each(formats)('People of a %s', (_format, file) => {
  it.each([
    ['the id 0', [{ id: 0, name: one }, { id: 0, name: two }]],
    ['the id 000', [{ id: '000', name: one }, { id: '000', name: two }]],
    ['a negative id', [{ id: -1, name: one }, { id: -1, name: two }]],
    ['an empty id', [{ id: '', name: one }, { id: '', name: two }]],
    ['a dash', [{ id: '-', name: one }, { id: '-', name: two }]],
    ['a guid of zeros', [{ id: '00000000-0000-0000-0000-000000000000', name: one }, { id: '00000000-0000-0000-0000-000000000000', name: two }]],
    ['a word for nothing', [{ id: 'null', name: one }, { id: 'null', name: two }]],
    ['numbers of two sources', [{ id: 7, name: one }, { id: 7, name: two }]],
    ['one name and two ids', [{ id: 7, name: one }, { id: 8, name: one }]],
    ['names that differ in signs of vowels', [{ id: 0, name: 'कमल' }, { id: 0, name: 'कमला' }]],
  ])('with %s are two', (_name, people) => {
    const found = stages(file, people);
    expect(found.map((stage) => stage.map(({ name }) => name))).toEqual(people.map(({ name }) => [name]));
    expect(new Set(found.flat().map(({ key }) => key)).size).toBe(2);
  }); // prettier-ignore

  it.each([
    ['one id and one name', [{ id: 7, name: one }, { id: 7, name: one }]],
    ['one id and a name with another accent', [{ id: 7, name: 'Synthetic José' }, { id: 7, name: 'Synthetic Jose' }]],
    ['no id and one name', [{ name: one }, { name: one }]],
    ['the id 0 and one name', [{ id: 0, name: one }, { id: 0, name: one }]],
    ['a name with a mark that no eye can see', [{ id: 0, name: one }, { id: 0, name: `${one}\u200E` }]],
  ])('with %s are one', (_name, people) => {
    expect(new Set(stages(file, people).flat().map(({ key }) => key)).size).toBe(1);
  }); // prettier-ignore

  it('say which id leads to nobody', () => {
    const people = [{ id: 0, name: one }, { id: 7, name: one }, { id: 7, name: two }]; // prettier-ignore
    const { warnings } = read(file(people.map((person, at) => ({ id: `event-${at}`, persons: [person] }))));
    expect(warnings.map(({ message }) => message)).toEqual([
      '“0” is the id of nobody: people are told apart by their names.',
      'The id “7” stands with several names: these people are told apart by their names.',
    ]);
  });

  it('stand on stage under the names that the file gives them there, whatever its ids are', () => {
    const person = fc.record({
      id: fc.constantFrom(0, -1, '', '-', 1, 2, 'A', 'B'),
      name: fc.constantFrom('Synthetic a', 'Synthetic b', 'Synthetic c'),
    });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), (people) => {
        expect(stages(file, people).map(([found]) => found!.name)).toEqual(people.map(({ name }) => name));
      }),
    );
  });
});

describe('People of OPass', () => {
  it('to whom an id leads that is none are told apart by their names', () => {
    const { people } = read(opassFile([{ id: 's', persons: [{ id: '-1', name: one }] }]));
    expect(people.map(({ key, name }) => [key, name])).toEqual([['name:synthetic person one', one]]);
  });

  it('who share an id are on no stage, for nobody can say who is meant', () => {
    const people = [{ id: 7, name: one }, { id: 7, name: two }]; // prettier-ignore
    const { sessions, warnings } = read(opassFile([{ id: 's', persons: people }]));
    expect([sessions[0]!.speakers, warnings.map(({ place }) => place)]).toEqual([
      [],
      ['speakers[1]', 'sessions[0].speakers[0]', 'sessions[0].speakers[1]', 'speakers[1]'],
    ]);
  });
});
