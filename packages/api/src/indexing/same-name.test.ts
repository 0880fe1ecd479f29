import { expect, it } from 'vitest';
import { longestWord, sameName } from './same-name.ts';
import { skeleton } from './transliteration.ts';
import { joined, wordsOf } from './words.ts';

const same = [
  ['Wikidata', 'WIKIDATA'],
  ['Wikidata', 'WikiData'],
  ['Wiki-Loves-Monuments', 'Wikilovesmonuments'],
  ['Ўзбекистон тарихи', "O'zbekiston tarixi"],
  ['Энциклопедия', 'Entsiklopediya'],
  ['Тоҷикистон', 'Tojikiston'],
  ['Women & gender', 'Women, gender'],
  ['書', '書'],
] as const;

it.each(same)('%s is the same name as %s', (one, other) => {
  expect([sameName(one)(other), sameName(other)(one)]).toEqual([true, true]);
});

it.each(same)('%s is found by the longest word of %s', (one, other) => {
  const words = wordsOf(one);
  const known = new Set([...words.flatMap(({ spellings }) => spellings), ...joined(words)].map(skeleton));
  expect(longestWord(other).some((word) => known.has(word))).toBe(true);
});

it.each([
  ['Wikidata', 'Wikidata and schools'],
  ['Open data', 'Data open'],
  ['Maps', 'Map'],
  ['…', '…'],
  ['', ''],
])('“%s” is another name than “%s”', (one, other) => {
  expect([sameName(one)(other), sameName(other)(one)]).toEqual([false, false]);
});
