/**
 * The one table of what readers take for the same when they look for something: each letter of the left column is
 * found by what stands in the right one. Case, accents and the compatible forms of Unicode (wide letters, ligatures,
 * superscripts, the ellipsis) need no row, nor do digits: those of every script are found by those of ASCII.
 */
const alike: readonly (readonly [letters: string, as: string])[] = [
  // Apostrophes: Uzbek oʻ and gʻ are typed in six ways, or with none; so are the Ukrainian and the Hebrew ones.
  ["'’‘‛ʻʼʽʾʿʹˈˊˋ′‵＇`´՚ꞌ׳", ''],
  // Arabic script: the letters of the Arabic, Persian, Urdu and Uyghur keyboards, and what only lengthens a word.
  ['يى', 'ی'],
  ['كڪ', 'ک'],
  ['ةہھەۃ', 'ه'],
  ['ٱ', 'ا'],
  ['ـ', ''],
  // Latin letters that are no letter with an accent: Turkish, Azerbaijani, German, Polish, Nordic, Balkan, Maltese.
  ['ı', 'i'],
  ['əǝ', 'e'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đð', 'd'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  // Those of African languages, as they are written without a keyboard of their own.
  ['ɓ', 'b'],
  ['ɗɖ', 'd'],
  ['ƙ', 'k'],
  ['ƴ', 'y'],
  ['ɛ', 'e'],
  ['ɔ', 'o'],
  ['ŋ', 'n'],
  // Greek: sigma at the end of a word.
  ['ς', 'σ'],
  // Signs: hyphens and dashes, quotation marks, the Catalan dot between two l, a blank cell of Braille.
  ['‐‑‒–—―−⁃֊־﹘﹣－', '-'],
  ['“”„‟«»״〝〞〟', '"'],
  ['·', ''],
  ['⠀', ' '],
];

const table = new Map(alike.flatMap(([letters, as]) => Array.from(letters, (letter) => [letter, as] as const)));
const inTable = new RegExp(`[${alike.map(([letters]) => letters).join('')}]`, 'gu');

/** Runs before letters are taken apart, for an acute accent by itself becomes a space and a mark. */
const replaced = (text: string): string => text.replaceAll(inTable, (letter) => table.get(letter)!);

/**
 * Accents, points and vowel signs of scripts that are read without them, and the dot that Hindi readers leave out. In
 * Indic and South-East Asian scripts, Thaana and kana a mark is as good as a letter, and stays.
 */
const accents =
  /(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}](?<![\u3099\u309A])|[\u093C\u09BC\u0A3C\u0ABC\u0B3C]/gu;

const unseen = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|(?!\s)\p{Cc}/gu;

/** Digits of a script stand together in their order, from zero to nine. */
function digit(one: string): string {
  const code = one.codePointAt(0)!;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/** More marks than any letter has (docs/text.md): thousands in a row take seconds to sort. */
const marksBeyond = /(?<=\p{M}{30})\p{M}+/gu;

/** Most words that are compared are folded already, or spelled in Latin letters. */
const isFolded = (text: string): boolean => /^[\da-z]*$/.test(text);

/** Returns a text for search: all that readers of its language take for the same gives the same. */
export const fold = (text: string): string => (isFolded(text) ? text : folded(text));

const folded = (text: string): string =>
  replaced(
    replaced(text.replaceAll(marksBeyond, '').normalize('NFC')).normalize('NFKD').toLowerCase().normalize('NFKD'),
  )
    .replaceAll(accents, '')
    // The end of a line that no pattern calls a space.
    .replaceAll('\u0085', ' ')
    .replaceAll(unseen, '')
    .replaceAll(/(?![0-9])\p{Nd}/gu, digit)
    .replaceAll(/\s+/g, ' ')
    .trim();
