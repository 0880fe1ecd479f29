import { expect, it } from 'vitest';
import { csvFields, mappingOf } from '../../src/interchange/schedule/mapping.ts';
import { FileProblems } from '../../src/kernel/diagnostic.ts';
import { problemsOf, read } from './reading.ts';

const noTitle = (value: string): string => `“${value}” is no title of a column. Write one as a text, such as "Name".`;
const noField = `It is no field of a table. There are ${csvFields.join(', ')}, and separator.`;
const noMapping = 'It is no object of fields and their columns, such as {"title": "Name"}.';

const wrong = (text: string) => {
  try {
    return mappingOf(text);
  } catch (error) {
    return error instanceof FileProblems ? error.message.split('\n') : error;
  }
};

it.each([
  ['no JSON', '{', ['mapping: It is no JSON.']],
  ['a list', '["title"]', [`mapping: ${noMapping}`]],
  ['nothing', 'null', [`mapping: ${noMapping}`]],
  ['a number', '{"title": 5}', [`mapping.title: ${noTitle('5')}`]],
  ['an empty title', '{"room": " "}', [`mapping.room: ${noTitle('')}`]],
  ['a null', '{"start": null}', [`mapping.start: ${noTitle('null')}`]],
  ['languages where there are none', '{"start": {"en": "Start"}}', [`mapping.start: ${noTitle('{"en":"Start"}')}`]],
  ['no language', '{"title": {}}', ['mapping.title: It names no column. Write one for each language, such as {"uz": "Nomi"}.']],
  ['a word for a language', '{"title": {"in Uzbek": "Nomi"}}', ['mapping.title: “in Uzbek” is no language tag like uz-Latn.']],
  ['a language twice', '{"abstract": {"en": "A", "EN": "B"}}', ['mapping.abstract: “EN” is a language that stands here already.']],
  ['a number for a language', '{"title": {"en": 1}}', [`mapping.title: ${noTitle('1')}`]],
  ['an empty separator', '{"separator": ""}', ['mapping.separator: “” is nothing that could stand between values, such as "; ".']],
  ['words of the engine, and more', '{"__proto__": "a", "titel": "b", "room": 1}', [`mapping.__proto__: ${noField}`, `mapping.titel: ${noField}`, `mapping.room: ${noTitle('1')}`]],
])('A mapping with %s is refused in words that name it', (_name, text, problems) => {
  expect(wrong(text)).toEqual(problems);
}); // prettier-ignore

it('A mapping may begin with a mark of its encoding, and have white space around the titles of columns', () => {
  const mapping = mappingOf('\uFEFF{"title": {"en": " Name ", "uz": "Nomi"}, "separator": " "}');
  expect(mapping).toEqual({ title: { en: 'Name', uz: 'Nomi' }, separator: ' ' });
  expect(read('Name ,Nomi,topics\nA,B,c d\n', {}, mapping).sessions).toMatchObject([{ title: { en: 'A', uz: 'B' } }]);
});

it('A column that is not in the table is quoted no longer than it has to be', () => {
  expect(problemsOf('title\nA\n', { title: 'x'.repeat(500) })).toEqual([
    { place: 'mapping', message: `The table has no column “${'x'.repeat(39)}…”.` },
  ]);
});
