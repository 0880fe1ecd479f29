import { expect, it } from 'vitest';
import { CorruptRow } from './corrupt-row.ts';

it('names the row and the field', () => {
  const error = new CorruptRow({ pk: 'CON#c', sk: 'SES#s' }, 'title.en');
  expect([error.message, error.details]).toEqual([
    'The row CON#c / SES#s is corrupt: title.en is missing or of the wrong kind.',
    { key: { pk: 'CON#c', sk: 'SES#s' }, field: 'title.en' },
  ]);
});

it('tells no user name, which is the key of its row', () => {
  const error = new CorruptRow({ pk: 'USER#synthetic\nname', sk: 'USER' }, '');
  expect([error.message, error.details.key]).toEqual([
    'The row USER#… / USER is corrupt: its content is missing or of the wrong kind.',
    { pk: 'USER#…', sk: 'USER' },
  ]);
});
