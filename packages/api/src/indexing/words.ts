import { cut } from '@wikicon/schema';
import { fold } from '@wikicon/schema/client';
import { apostrophes, inLatin } from './transliteration.ts';

/** A word of a text as it is compared: what it says exactly, and how it may be spelled in Latin letters. */
export interface Word {
  readonly folded: string;
  readonly spellings: readonly string[];
  /** It goes on the word before it without a space: Wiki-Loves, WikiLoves. */
  readonly isBound: boolean;
}

/** Longer ones are cut: no word of a language is. */
const maxLetters = 40;

/** Scripts that put no spaces between words: each two letters are a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words so frequent in the languages of our conferences that no question means them, unless it has no others. */
const frequent = new Set(
  [
    'and the for with from are how what of in to is by on at an or as it do',
    'и в во на для по из от как что это или о об с к у за не',
    'va bilan uchun ham bu ва билан учун ҳам бу',
    'және мен үшін жана үчүн менен бар',
    'барои дар аз ки',
    'و در از به برای با که',
    'und der die das für mit les des une pour avec del los las para ve ile için',
  ]
    .join(' ')
    .split(' ')
    .map(fold),
);

/** Words that are written as one: joined by hyphens, apostrophes, dots, underscores, or the joiner of Persian. */
const compounds = new RegExp(
  String.raw`[\p{L}\p{N}\p{M}]+(?:[${apostrophes}\u00B7.\u2010\u2011_\p{Cf}-]+[\p{L}\p{N}\p{M}]+)*[${apostrophes}]*`,
  'gu',
);

const hyphens = String.raw`[.\u2010\u2011_\u200C-]+`;
const elided = String.raw`(?<=^(?:[CDJLMNSTcdjlmnst]|[Qq]u))['\u2019](?=\p{L}{2})`;
const inCamelCase = String.raw`(?<=\p{Ll})(?=\p{Lu}\p{Ll})`;
const beforeYear = String.raw`(?<=\p{L}{3})(?=\d{4}$)`;
const seams = new RegExp(`${hyphens}|${elided}|${inCamelCase}|${beforeYear}`, 'u');

/** What is written without a space between: Wiki-Loves. */
export interface Compound {
  readonly whole: Word;
  readonly words: readonly Word[];
}

/** Returns what stands between the spaces of a text, in its order. @param isAsked it is a question */
export const compoundsOf = (text: string, { isAsked = false } = {}): Compound[] =>
  (text.normalize('NFC').match(compounds) ?? [])
    .map((compound) => (isAsked ? compoundOf(compound, isAsked) : knownCompound(compound)))
    .filter(({ words }) => words.length > 0);

/** Returns all words of a text in their order. @param isAsked it is a question */
export const allWords = (text: string, given = {}): Word[] => compoundsOf(text, given).flatMap(({ words }) => words);

/**
 * Returns the words that mean something: all but single letters and frequent ones, unless there are no others. A text
 * keeps those that it binds to others, which a question need not say.
 */
export function meaning(words: readonly Word[], { isAsked = false } = {}): readonly Word[] {
  const means = ({ folded, isBound }: Word) => (isBound && !isAsked) || (isWord(folded) && !frequent.has(folded));
  const some = words.filter(means);
  return some.length > 0 ? some : words.filter(({ folded }) => isWord(folded));
}

export const wordsOf = (text: string): readonly Word[] => meaning(allWords(text));

/** Texts repeat their words, and spelling one takes some 20 µs. */
const known = new Map<string, Compound>();
const maxKnown = 20_000;

function knownCompound(compound: string): Compound {
  const before = known.get(compound);
  if (before !== undefined) return before;
  const made = compoundOf(compound, false);
  if (known.size >= maxKnown) known.clear();
  known.set(compound, made);
  return made;
}

function compoundOf(compound: string, isAsked: boolean): Compound {
  const parts = compound.split(seams).flatMap(pieces);
  const words = parts.map((part, at) => wordOf(part, { isAsked, isBound: at > 0 }));
  return {
    whole: parts.length === 1 ? words[0]! : wordOf(compound, { isAsked, isBound: false }),
    words: words.filter(({ spellings }) => spellings[0] !== ''),
  };
}

function wordOf(part: string, { isAsked, isBound }: { readonly isAsked: boolean; readonly isBound: boolean }): Word {
  const small = part.toLowerCase();
  return { folded: plain(small), spellings: [...new Set(inLatin(small, isAsked).map(plain))], isBound };
}

const plain = (word: string): string => cut(fold(word).replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ''), maxLetters);

const pieces = (part: string): string[] => (unspaced.test(part) ? pairs(part) : [part]);

function pairs(part: string): string[] {
  const all = Array.from(part);
  return all.length < 2 ? all : all.slice(1).map((letter, at) => `${all[at]}${letter}`);
}

/** Whether a word of one letter is one: 書, not a. */
export const isWord = (folded: string): boolean => Array.from(folded).length > 1 || unspaced.test(folded);

/** A short word is often written as one with what follows it: wiki loves, open map. */
const maxShort = 5;

/** Words that others write as one: two or three that a text binds, or of which the first is short. */
export function joined(words: readonly Word[], { longest = maxShort } = {}): string[] {
  return words.flatMap(({ spellings: [first = ''] }, at) => {
    const [second, third] = words.slice(at + 1, at + 3);
    if (second === undefined || unspaced.test(first)) return [];
    const isShort = first.length <= longest;
    const two = `${first}${second.spellings[0]}`;
    const runs = isShort || second.isBound ? [two] : [];
    if (third !== undefined && (isShort || (second.isBound && third.isBound))) runs.push(`${two}${third.spellings[0]}`);
    return runs.filter((one) => one.length <= maxLetters);
  });
}
