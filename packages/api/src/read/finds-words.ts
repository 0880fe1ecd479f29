import { skeleton } from '../indexing/transliteration.ts';
import { compoundsOf, isWord, type Word } from '../indexing/words.ts';
import { wantedOf, type Wanted } from './wanted.ts';

/** Where in a word of a text stands what was typed. */
type Place = 'BEGINNING' | 'ANYWHERE';

/** What was typed without a space between, as one word or as several. */
type Alternatives = readonly (readonly Wanted[])[];

/**
 * Returns the condition that a text in a filter says: each word that is looked for begins one of some texts, in the
 * spellings of every script as search knows them. Mistakes are forgiven by search alone, which puts them last.
 */
export function findsWords(text: string, place: Place = 'BEGINNING'): (texts: readonly string[]) => boolean {
  const asked = compoundsOf(text, { isAsked: true }).map(({ whole, words }): Alternatives =>
    [[whole], words].map((some) => some.map(({ folded, spellings }) => wantedOf(folded, spellings))),
  );
  return (texts) => {
    const known = asked.length === 0 ? [] : texts.flatMap(allIn);
    const isSaid = (wanted: Wanted): boolean => known.some((word) => says(word, wanted, place));
    return asked.every((alternatives) => alternatives.some((words) => words.every(isSaid)));
  };
}

const allIn = (text: string): Word[] => compoundsOf(text).flatMap(({ whole, words }) => [whole, ...words]);

function says(word: Word, { folded, spellings, skeletons }: Wanted, place: Place): boolean {
  if (place === 'ANYWHERE' ? word.folded.includes(folded) : word.folded.startsWith(folded)) return true;
  return word.spellings.some(
    (known) =>
      spellings.some((one) => known.startsWith(one)) ||
      // What sounds like one letter begins too many words.
      (isWord(folded) && skeletons.some((one) => skeleton(known).startsWith(one))),
  );
}
