import { expect, it } from 'vitest';
import { languageName, readerLanguages } from './language.ts';

it('names a language with its script, and shows the tag where it knows no name', () => {
  expect(['uz-Cyrl', 'fa', 'qqx', 'no tag'].map(languageName)).toEqual([
    'Uzbek (Cyrillic)',
    'Persian',
    'qqx',
    'no tag',
  ]);
});

it('asks only for languages that are tags', () => {
  expect(readerLanguages(['uz-Latn', 'en-US@posix', 'no tag'])).toEqual(['uz-Latn', 'en-US']);
});
