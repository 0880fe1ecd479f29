import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from './fold.ts';

it.each([
  ['another case', 'ELENA Ünal', 'elena ünal'],
  ['other accents', 'Café Ołan', 'cafe ołan'],
  ['ё or е', 'Алёна', 'алена'],
  [
    'any apostrophe',
    'Oʻzbekiston',
    "O'ZBEKISTON",
    'O’zbekiston',
    'O‘zbekiston',
    'O`zbekiston',
    'O´zbekiston',
    'Ozbekiston',
  ],
  ['the Arabic or the Persian keyboard', 'علي كتاب', 'علی کتاب', 'على كتاب'],
  ['a joiner or none', 'می\u200cروم', 'میروم', 'میـروم'],
  ['invisible directions', '\u2068Batyrbek.kz\u2069', 'batyrbek.kz'],
  ['wide letters', 'Ｗｉｋｉ', 'wiki'],
  ['other spaces', ' Il\u00a0 Nur ', 'il nur'],
])('finds a text that is written with %s', (_, ...spellings) => {
  expect(new Set(spellings.map(fold)).size).toBe(1);
});

it('keeps different names apart', () => {
  const names = ['Oʻzbek', 'Uzbek', 'Қазақ', 'Казак', 'Али', 'علی', 'Nur 1', 'Nur 2'];
  expect(new Set(names.map(fold)).size).toBe(names.length);
});

it('folds what is folded to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
