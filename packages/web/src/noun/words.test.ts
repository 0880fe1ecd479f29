import { expect, it } from 'vitest';
import { fieldsOf, nounNames } from './fields.ts';
import { fieldKey, labelsOf, wordsOf } from './words.ts';

it('each noun and each of its fields has a message', () => {
  const missing = nounNames.flatMap((noun) =>
    Object.keys(fieldsOf(noun)).flatMap((field) => (fieldKey(noun, field) === undefined ? [`${noun}.${field}`] : [])),
  );
  expect(missing).toEqual([]);
});

it('the words of a noun are those of its form', () => {
  expect([wordsOf('Room'), labelsOf('Topic')]).toEqual([
    {
      name: 'Room',
      list: 'Rooms',
      add: 'New room',
      remove: 'Delete this room',
      removeQuestion: 'It leaves the graph for everybody.',
    },
    { slug: 'Short name', name: 'Name', wikidataId: 'Item on Wikidata' },
  ]);
});
