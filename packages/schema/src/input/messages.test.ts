import { expect, it } from 'vitest';
import { inputs } from '../nouns/nouns.ts';
import { checkAll, type Fields } from './field.ts';

const session = `ses_${'0'.repeat(52)}`;

const broken: readonly [string, Fields, Readonly<Record<string, unknown>>, string][] = [
  [
    'a slug',
    inputs.Topic,
    { slug: 'Main Hall' },
    'slug: “Main Hall” is not made of small letters, digits and single hyphens.',
  ],
  ['a number', inputs.Room, { capacity: 0 }, 'capacity: It is 0, and at least 1 is asked for.'],
  ['an id', inputs.Room, { venue: session }, `venue: “${session}” is not the id of a Venue.`],
  [
    'an id twice',
    inputs.Credit,
    { works: ['med', 'med'].map((kind) => `${kind}_${'0'.repeat(52)}`) },
    `works: It has “med_${'0'.repeat(52)}” twice.`,
  ],
  [
    'a language twice',
    inputs.Topic,
    {
      name: [
        { language: 'ru', text: 'Зал' },
        { language: 'ru', text: 'Холл' },
      ],
    },
    'name: It has “ru” twice.',
  ],
  [
    'a list',
    inputs.Person,
    { languages: Array.from({ length: 31 }, (_, at) => `x${at}`) },
    'languages: It has 31 entries, and at most 30 are allowed.',
  ],
  [
    'a text, by its length alone',
    inputs.Source,
    { publisher: 'p'.repeat(201) },
    'publisher: It has 201 characters, and at most 200 are allowed.',
  ],
];

it.each(broken)('A message names the value that broke the rule: %s', (_what, fields, input, message) => {
  const checked = checkAll(fields, input, { only: true });
  expect('problems' in checked && checked.problems.map((one) => `${one.field}: ${one.message}`)).toEqual([message]);
});
