import { expect, it } from 'vitest';
import { sessionsByLanguage, sessionsByType } from './counts.ts';
import { text } from './fixtures.ts';

const type = (slug: string) => ({ slug, name: text(slug) });
const program = [
  { spokenLanguages: ['uz'], type: type('talk') },
  { spokenLanguages: ['en', 'uz'], type: type('talk') },
  { spokenLanguages: [], type: type('panel') },
];
const told = (parts: ReturnType<typeof sessionsByType>) => parts.map(({ key, number }) => [key, number]);

it('sessions count for each of their languages, and those of unknown ones come last', () => {
  expect(told(sessionsByLanguage(program))).toEqual([
    ['uz', 2],
    ['en', 1],
    ['', 1],
  ]);
});

it('sessions count for their type, the most frequent first', () => {
  expect(told(sessionsByType(program))).toEqual([
    ['talk', 2],
    ['panel', 1],
  ]);
});

it('nothing is counted where nothing is known', () => {
  expect(sessionsByType([{ spokenLanguages: ['uz'], type: null }])).toEqual([]);
});
