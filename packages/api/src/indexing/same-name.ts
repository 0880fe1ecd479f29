import { skeleton } from './transliteration.ts';
import { compoundsOf } from './words.ts';

const skeletonsIn = (name: string, isAsked: boolean): Set<string>[] =>
  compoundsOf(name, { isAsked }).map(({ whole }) => new Set(whole.spellings.map(skeleton)));

/** Returns the condition that a name says the same words, whoever spells them, in their order. */
export function sameName(name: string): (other: string) => boolean {
  const wanted = skeletonsIn(name, true);
  return (other) => {
    const words = skeletonsIn(other, false);
    return (
      wanted.length > 0 &&
      words.length === wanted.length &&
      wanted.every((one, at) => [...one].some((spelled) => words[at]!.has(spelled)))
    );
  };
}

/** So many words that are written as one are found as one (words.ts). */
const maxJoined = 3;

/** The spellings of the longest word of a name by which the index finds it. */
export function longestWord(name: string): string[] {
  const all = compoundsOf(name, { isAsked: true }).flatMap(({ whole, words }) =>
    words.length <= maxJoined ? [whole] : words,
  );
  const [longest] = all.toSorted((one, other) => other.folded.length - one.folded.length);
  return longest === undefined ? [] : [...new Set(longest.spellings.map(skeleton))];
}
