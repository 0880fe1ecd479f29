import { skeleton, soundsOf } from './transliteration.ts';

/** From so many letters on, one mistake in a word is forgiven. */
export const forgivingLetters = 5;

/** @param word a spelling in Latin letters, where it has one */
export const isForgiven = (word: string): boolean => Array.from(word).length >= forgivingLetters;

/** The sounds of a skeleton. */
const parts = (word: string): string[] => word.match(/[sk]h|kc|dj|ph|./gsu) ?? [];

const cut = (word: string, sounds: number): string => parts(word).slice(0, sounds).join('');

type Letters = string | readonly string[];

/** Returns whether two words differ by one letter left out, added, changed, or two that changed places. */
export function isTypo(one: Letters, other: Letters): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (at === long.length) return false;
  const goesOn = (ofShort: number, ofLong: number): boolean => {
    for (let more = 0; ofShort + more < short.length; more += 1)
      if (short[ofShort + more] !== long[ofLong + more]) return false;
    return true;
  };
  if (long.length > short.length) return goesOn(at, at + 1);
  return goesOn(at + 1, at + 1) || (short[at] === long[at + 1] && short[at + 1] === long[at] && goesOn(at + 2, at + 2));
}

/** Returns how many letters of a known word were typed with a mistake; null where they were not. */
function mistypedLength(typed: Letters, known: Letters): number | null {
  // One mistake leaves one of the first two letters in its place, or beside it.
  const [a, b] = [typed[0], typed[1]];
  if (known[0] !== a && known[1] !== b && known[0] !== b && known[1] !== a) return null;
  const lengths = [typed.length, typed.length + 1, typed.length - 1];
  return lengths.find((length) => length <= known.length && isTypo(typed, known.slice(0, length))) ?? null;
}

/** A mistake in a word, or in its beginning while it is typed: in its letters, or in what they sound like. */
export const isMistyped = (typed: string, known: string): boolean =>
  mistypedLength(typed, known) !== null ||
  mistypedLength(parts(skeleton(typed)), parts(skeleton(known))) !== null ||
  mistypedLength(soundsOf(typed), soundsOf(known)) !== null;

/** Of short and of long words, the sounds among which mistakes are looked for, and those that are remembered. */
const levels = [
  { letters: 5, kept: 8 },
  { letters: 8, kept: 14 },
] as const;

type Level = (typeof levels)[number];

/** What is left of the beginning of a word by each mistake: mistyped words share one of these with it. */
function remains(word: string, { letters }: Level): string[] {
  const beginning = parts(skeleton(word)).slice(0, letters);
  const withoutOne = (all: readonly string[]): string[] =>
    all.slice(0, letters + 2).map((_, at) => cut(skeleton(all.toSpliced(at, 1).join('')), letters - 1));
  const withoutSound = beginning.map((_, at) => beginning.toSpliced(at, 1).join(''));
  const all = [beginning.join(''), ...withoutOne(soundsOf(word)), ...withoutOne(Array.from(word)), ...withoutSound];
  return [...new Set(all)].filter((one) => one.length > 1);
}

/** The beginnings of a word that are kept for those who mistype it, by the remains that lead to them. */
export function corrections(word: string): { readonly remains: readonly string[]; readonly beginning: string }[] {
  // Whoever types a letter too many types a word of the next level.
  return levels
    .filter(({ letters }, at) => at === 0 || word.length >= letters - 1)
    .map((level) => ({ remains: remains(word, level), beginning: cut(skeleton(word), level.kept) }));
}

/** A question reads so many rows of corrections for a word. */
const maxRemains = 12;

/** The remains by which what was typed leads to what may have been meant. */
export function remainsOf(typed: string): string[] {
  const level = levels.findLast(({ letters }) => parts(skeleton(typed)).length >= letters) ?? levels[0];
  return remains(typed, level).slice(0, maxRemains);
}

/** The beginnings of words that may have been meant, the likely ones first. */
export function meantBy(typed: string, kept: readonly string[]): string[] {
  const own = parts(skeleton(typed)).slice(0, levels[1].kept - 1);
  const known = kept.map((one) => {
    const all = parts(one);
    const length = mistypedLength(own, all);
    const begins = all.slice(0, length ?? own.length + 1);
    return { beginning: begins.join(''), likeness: length === null ? likeness(own, begins) : Infinity };
  });
  return [...new Set(known.toSorted((one, other) => other.likeness - one.likeness).map(({ beginning }) => beginning))];
}

/** How many sounds two words have in common, from their beginnings and from their ends. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const common = (a: readonly string[], b: readonly string[]): number => {
    const end = a.findIndex((sound, at) => sound !== b[at]);
    return end < 0 ? a.length : end;
  };
  return common(one, other) + common(one.toReversed(), other.toReversed());
}
