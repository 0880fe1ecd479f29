import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCyrillic, toLatin } from './uzbek.ts';

it.each([
  ['Лойиҳалардаги аёллар', 'Loyihalardagi ayollar'],
  ['Ўзбекистон', 'Oʻzbekiston'],
  ['ЎЗБЕКИСТОН', 'OʻZBEKISTON'],
  ['Ғалаба', 'Gʻalaba'],
  ['Шаҳар', 'Shahar'],
  ['ШАҲАР', 'SHAHAR'],
  ['Исҳоқ', 'Isʼhoq'],
  ['Эшик', 'Eshik'],
  ['ер', 'yer'],
  ['поезд', 'poyezd'],
  ['йўл', 'yoʻl'],
  ['ёш', 'yosh'],
  ['санъат', 'sanʼat'],
  ['маъно', 'maʼno'],
  ['конституция', 'konstitutsiya'],
  ['тонг', 'tong'],
])('writes %s as %s, and back', (cyrillic, latin) => {
  expect([toLatin(cyrillic), toCyrillic(latin)]).toEqual([latin, cyrillic]);
});

it.each([
  ['цирк', 'sirk'],
  ['концерт', 'konsert'],
  ['объект', 'obyekt'],
  ['компьютер', 'kompyuter'],
  ['бульон', 'bulyon'],
  ['альбом', 'albom'],
  ['меъёр', 'meʼyor'],
])('writes %s as %s, from which nobody can tell what it was', (cyrillic, latin) => {
  expect(toLatin(cyrillic)).toBe(latin);
});

it('takes any apostrophe for the sign that is meant', () => {
  expect(["o'quvchi", 'o‘quvchi', 'oʻquvchi', "san'at", 'san’at'].map((word) => toCyrillic(word))).toEqual([
    'ўқувчи',
    'ўқувчи',
    'ўқувчи',
    'санъат',
    'санъат',
  ]);
});

it('leaves foreign names, digits and the other script as they stand', () => {
  expect([toCyrillic('Wikimedia Commons 2025'), toLatin('Wikidata: 2-қисм'), toLatin('Salom')]).toEqual([
    'Wikimedia Commons 2025',
    'Wikidata: 2-qism',
    'Salom',
  ]);
});

const syllable = fc
  .tuple(
    fc.constantFrom(
      'b',
      'd',
      'f',
      'g',
      'h',
      'j',
      'k',
      'l',
      'm',
      'n',
      'p',
      'q',
      'r',
      's',
      't',
      'v',
      'x',
      'y',
      'z',
      'sh',
      'ch',
      'gʻ',
    ),
    fc.constantFrom('a', 'e', 'i', 'o', 'u', 'oʻ'),
    fc.constantFrom('', 'l', 'r', 'm', 'n'),
  )
  .map((parts) => parts.join(''));

const capitalized = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
const word = fc
  .tuple(
    fc.array(syllable, { minLength: 2, maxLength: 5 }).map((all) => all.join('')),
    fc.constantFrom(
      (one: string) => one,
      capitalized,
      (one: string) => one.toUpperCase(),
    ),
  )
  .map(([one, written]) => written(one));

it('brings a Latin word back that has one reading, in any capitals', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const text = words.join(' ');
      const there = toCyrillic(text);
      expect([there.match(/\p{Script=Latin}/gu), toLatin(there)]).toEqual([null, text]);
    }),
  );
});
