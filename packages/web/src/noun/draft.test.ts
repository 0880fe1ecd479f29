import { expect, it } from 'vitest';
import { formOf } from './draft.ts';
import { fieldsOf, someFieldsOf } from './fields.ts';

const place = { slug: '', zone: 'Asia/Tashkent', languages: ['en'] };
const text = (words: string) => ({ translations: [{ language: 'en', text: words }] });

/** A conference that has everything, as the API tells it. */
const conference = {
  slug: 'synthetic',
  name: text('Synthetic WikiCon'),
  summary: text('Invented.'),
  series: { id: 'ser_1', name: { text: 'Synthetic series', language: 'en' } },
  edition: 3,
  status: 'CONFIRMED',
  attendanceMode: 'HYBRID',
  startsOn: '2027-04-10',
  endsOn: '2027-04-11',
  timeZone: 'Asia/Tashkent',
  city: text('Tashkent'),
  country: 'UZ',
  workingLanguages: ['en', 'uz'],
  interpretationLanguages: [],
  website: 'https://example.org/',
  picture: { file: 'Synthetic.jpg', author: 'Synthetic Person 1', license: { spdxId: 'CC0-1.0' } },
  wikidataId: 'Q64',
};
const names = Object.keys(conference) as (keyof typeof conference)[];
const { draftOf, inputOf, check, lines } = formOf(someFieldsOf('Conference', names), place);

it('each kind of field is sent as it was read', () => {
  expect(inputOf(draftOf(conference))).toEqual({
    ...conference,
    name: [{ language: 'en', text: 'Synthetic WikiCon' }],
    summary: [{ language: 'en', text: 'Invented.' }],
    city: [{ language: 'en', text: 'Tashkent' }],
    series: 'ser_1',
    picture: { file: 'Synthetic.jpg', author: 'Synthetic Person 1', license: 'CC0-1.0' },
  });
});

it('a new one has a row for each line of text, and sends nothing of what is empty', () => {
  const draft = draftOf(null);
  expect([draft['city'], draft['summary'], inputOf(draft)]).toEqual([
    [{ language: 'en', text: '' }],
    [],
    {
      ...Object.fromEntries(names.map((name) => [name, null])),
      slug: '',
      timeZone: '',
      status: 'TENTATIVE',
      name: [{ language: 'en', text: '' }],
      workingLanguages: [],
      interpretationLanguages: [],
    },
  ]);
});

it('what the schema would refuse is seen before it is sent', () => {
  const problems = check({ ...draftOf(null), website: 'http://example.org' });
  expect(problems.map(({ field, rule }) => `${field} ${rule}`)).toEqual([
    'slug REQUIRED',
    'timeZone REQUIRED',
    'website MALFORMED',
  ]);
});

it('each kind of field is told in words', () => {
  const draft = draftOf(conference);
  expect(Object.fromEntries(names.map((name) => [name, lines(name, draft)]))).toEqual({
    slug: ['synthetic'],
    name: ['English: Synthetic WikiCon'],
    summary: ['English: Invented.'],
    series: ['Synthetic series'],
    edition: ['3'],
    status: ['Confirmed'],
    attendanceMode: ['In person and online'],
    startsOn: ['Saturday, 10 April 2027'],
    endsOn: ['Sunday, 11 April 2027'],
    timeZone: ['Asia/Tashkent'],
    city: ['English: Tashkent'],
    country: ['Uzbekistan'],
    workingLanguages: ['English', 'Uzbek'],
    interpretationLanguages: [],
    website: ['https://example.org/'],
    picture: ['Synthetic.jpg', 'Synthetic Person 1', 'CC0 1.0'],
    wikidataId: ['Q64'],
  });
});

it('a form has the fields of the declaration that are not made by hand', () => {
  const byHand = Object.entries(fieldsOf('Conference')).filter(([, { kind }]) => kind === 'other');
  expect([...names, ...byHand.map(([name]) => name)].toSorted()).toEqual(
    Object.keys(fieldsOf('Conference')).toSorted(),
  );
});
