import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fileOf, files, fileText } from './locales.ts';

it('has written a locale for each language of the interface, and for no other', () => {
  expect(readdirSync(fileOf('.'))).toEqual(files);
});

it.each(files)('stands in src/i18n/locales as ICU makes it (npm run generate): %s', (file) => {
  expect(readFileSync(fileOf(file), 'utf8')).toBe(fileText(file));
});
