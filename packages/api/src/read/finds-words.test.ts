import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findsWords } from './finds-words.ts';

/** Consonants and vowels that each of these languages writes in one way, in both scripts. */
const letters = {
  uz: ['бb вv дd зz кk лl мm нn пp рr сs тt фf хx чch шsh қq ғgʻ ҳh', 'аa иi оo уu ўoʻ'],
  ru: ['бb вv гg дd жzh зz кk лl мm нn пp рr сs тt фf хkh чch шsh', 'аa иi оo уu ыy'],
  kk: ['бb гg дd зz кk лl мm нn пp рr сs тt шsh қq ғğ ңñ һh', 'аa иi оo уu өö үü ұū ыy'],
  ky: ['бb гg дd зz кk лl мm нn пp рr сs тt чch шsh ңng', 'аa иi оo уu өö үü ыy'],
  tg: ['бb вv гg дd зz кk лl мm нn пp рr сs тt фf хkh чch шsh қq ғgh ҳh', 'аa иi оo уu ӣī'],
} as const;

describe.each(Object.entries(letters))('in %s', (_language, alphabet) => {
  const [consonant, vowel] = alphabet.map((pairs) => fc.constantFrom(...pairs.split(' ')));
  // Syllables: of two consonants in a row readers do not see either where one ends.
  const syllables = fc.array(fc.tuple(consonant!, vowel!), { minLength: 1, maxLength: 5 });
  const inBoth = (some: readonly (readonly string[])[]) => {
    const pairs = some.flat();
    return [pairs.map(([one]) => one).join(''), pairs.map((pair) => pair.slice(1)).join('')] as const;
  };

  it('finds a text of either script by its transliteration', () => {
    fc.assert(
      fc.property(fc.array(syllables, { minLength: 1, maxLength: 4 }), (words) => {
        const [cyrillic, latin] = [0, 1].map((script) => words.map((word) => inBoth(word)[script]).join(' '));
        expect([findsWords(latin!)([cyrillic!]), findsWords(cyrillic!)([latin!])]).toEqual([true, true]);
      }),
    );
  });

  it('finds a word by the beginning of its transliteration', () => {
    fc.assert(
      fc.property(syllables, fc.nat(4), (word, more) => {
        const [[cyrillic], [, begun]] = [inBoth(word), inBoth(word.slice(0, more + 1))];
        expect(findsWords(begun)([cyrillic])).toBe(true);
      }),
    );
  });
});

it('finds every text by itself, by its words in any order, and in capitals', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const backwards = text.split(/\s+/).toReversed().join(' ');
      expect([text, backwards, text.toUpperCase()].map((asked) => findsWords(asked)([text]))).toEqual([
        true,
        true,
        true,
      ]);
    }),
  );
});

it.each([
  ['Oʻzbekiston', 'Ўзбекистон тарихи'],
  ['tarix', 'Ўзбекистон тарихи'],
  ['узбекистон', "O'zbekiston tarixi"],
  ['Shymkent', 'Шымкент'],
  ['Қазақстан', 'Qazaqstan'],
  ['kyrgyz', 'Кыргызстан'],
  ['Тоҷикистон', 'Tojikiston'],
  ['Artem', 'Артём'],
  ['wikiloves', 'WikiLoves 2024'],
  ['WikiLoves', 'wikiloves'],
  ['Wiki-Loves', 'WikiLoves'],
  ['loves', 'WikiLoves'],
  ['l’eau', 'L’eau'],
  ['leau', 'l’eau'],
  ['eau', 'l’eau'],
  ['kalk', 'Tashkent kalkasi'],
  ['維基', '中文維基百科'],
  ['', 'anything'],
  ['…', 'anything'],
])('%s finds %s', (asked, text) => {
  expect(findsWords(asked)(['Another text', text])).toBe(true);
});

it.each([
  ['kiston', 'Ўзбекистон'],
  ['Toshkemt', 'Toshkent'],
  ['tarix kelajak', 'Oʻzbekiston tarixi'],
  ['y', 'Ирина'],
])('%s does not find %s', (asked, text) => {
  expect(findsWords(asked)([text])).toBe(false);
});

it('finds within words where it is asked to', () => {
  expect(['media', 'медиа', 'ikimed'].map((asked) => findsWords(asked, 'ANYWHERE')(['Wikimedia']))).toEqual([
    true,
    false,
    true,
  ]);
});
