import { fold } from '@wikicon/schema/client';
import { inLatin, skeletons } from './transliteration.ts';

/** A word of a text as it is compared: what it says exactly, and the skeletons by which all its spellings are found. */
export interface Word {
  readonly folded: string;
  readonly skeletons: readonly string[];
}

/** Longer ones are cut: no word of a language is. */
const maxLetters = 40;

/** Scripts that put no spaces between words: each two letters are a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words so frequent in the languages of our conferences that no question means them. */
const frequent = new Set(
  [
    'and the for with from are how what',
    'и в во на для по из от как что это или',
    'va bilan uchun ham bu ва билан учун ҳам бу',
    'және мен үшін жана үчүн менен бар',
    'барои дар аз ки',
    'و در از به برای با که',
    'und der die das für mit les des une pour avec del los las para con',
  ]
    .join(' ')
    .split(' ')
    .map(fold),
);

/** Returns the words of a text, each once, in their order. */
export function wordsOf(text: string): Word[] {
  const small = text.normalize('NFC').toLowerCase();
  const found = new Map<string, Word>();
  // ё is typed as е, too, and then nothing tells them apart.
  const spellings = [...new Set([small, small.replaceAll('ё', 'е')].map((one) => fold(inLatin(one))))];
  const [folded, ...others] = spellings.map((one) => pieces(one));
  const exact = pieces(fold(small));
  for (const [at, word] of folded!.entries()) {
    const said = exact.length === folded!.length ? exact[at]! : word;
    const all = [word, ...others.flatMap((list) => (list.length === folded!.length ? [list[at]!] : []))];
    const known = [...new Set(all.flatMap(skeletons))].filter((one) => one !== '');
    if (known.length > 0 && !frequent.has(said)) found.set(said, { folded: said, skeletons: known });
  }
  return [...found.values()];
}

function pieces(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).flatMap((piece) =>
    unspaced.test(piece) ? pairs(piece) : [piece.slice(0, maxLetters)],
  );
}

function pairs(piece: string): string[] {
  const all = Array.from(piece);
  return all.length < 2 ? all : all.slice(1).map((letter, at) => `${all[at]}${letter}`);
}

/** From so many letters on, one mistake in a word is forgiven. */
export const forgivingLetters = 5;

/** Returns whether two skeletons differ by one letter left out, added, changed, or two that changed places. */
export function isTypo(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  const [a, b] = [one.slice(at), other.slice(at)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}

/** Mistakes are looked for among so many first letters, for two words that share these are compared whole. */
const lookedAt = 7;

/** Returns the beginning of a word, as it is and with each of its letters left out: mistyped words share one with it. */
export function deletions(word: string): string[] {
  const letters = Array.from(word).slice(0, lookedAt);
  return [...new Set([letters, ...letters.map((_, at) => letters.toSpliced(at, 1))].map((one) => one.join('')))];
}
