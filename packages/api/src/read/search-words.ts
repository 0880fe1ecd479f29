import { isForgiven, isMistyped } from '../indexing/mistakes.ts';
import { skeleton } from '../indexing/transliteration.ts';
import { allWords, joined, meaning, type Word } from '../indexing/words.ts';
import { wantedOf, type Wanted } from './wanted.ts';

/** The words of a question, as they were typed or with some of them written as one. */
export type Question = readonly Wanted[];

/** A word of a text. What it says exactly is known where the text is at hand. */
export type Known = Pick<Word, 'spellings'> & Partial<Pick<Word, 'folded'>>;

/** The bounds of a question. */
const most = { words: 8, together: 4, questions: 3 } as const;

/** The question as it was typed; then as it reads when words are written as one that others write apart. */
export function questionsOf(query: string): readonly [typed: Question, ...joined: Question[]] {
  const all = allWords(query, { isAsked: true });
  const distinct = [...new Map(all.map((word) => [word.folded, word])).values()];
  const asWanted = (words: readonly Word[]) =>
    meaning(words, { isAsked: true })
      .slice(0, most.words)
      .map(({ folded, spellings }) => wantedOf(folded, spellings));
  return [asWanted(distinct), ...runsOf(all).map(([one, others]) => [wantedOf(one, [one]), ...asWanted(others)])];
}

/** Two or three words written as one, with the words around them. */
function runsOf(all: readonly Word[]): (readonly [one: string, others: readonly Word[]])[] {
  const runs = [2, 3].flatMap((length) =>
    all.slice(0, Math.max(0, all.length - length + 1)).flatMap((_, at) => {
      const run = all.slice(at, at + length);
      const isOne = all.length <= most.together || run.slice(1).every(({ isBound }) => isBound);
      const one = isOne ? joined(run, { longest: Infinity })[length - 2] : undefined;
      return one === undefined ? [] : [[one, all.toSpliced(at, length)] as const];
    }),
  );
  return runs.slice(0, most.questions);
}

/** How far a known word is from a wanted one. */
const far = { same: 0, alike: 0.25, beginning: 1, mistyped: 2.5, joined: 0.5, otherwise: 0.1 } as const;

/** @returns null when the word is another one */
export function distance(wanted: Wanted, { spellings, folded }: Known): number | null {
  let best: number | null = null;
  for (const one of wanted.spellings)
    for (const known of spellings) {
      const own = spelledDistance(one, wanted.skeletons, known);
      if (own !== null && (best === null || own < best)) best = own;
    }
  return best === null || folded === undefined || folded.startsWith(wanted.folded) ? best : best + far.otherwise;
}

function spelledDistance(typed: string, skeletons: readonly string[], known: string): number | null {
  if (typed === known) return far.same;
  const alike = skeleton(known);
  const more = 0.01 * Math.min(20, Math.abs(known.length - typed.length));
  if (skeletons.includes(alike)) return far.alike;
  if (known.startsWith(typed)) return far.beginning + more;
  if (skeletons.some((one) => alike.startsWith(one))) return far.beginning + 2 * far.alike + more;
  return isForgiven(typed) && isMistyped(typed, known) ? far.mistyped + more : null;
}

/** Of so many letters are words that others write apart. */
const shortest = 5;

/** The same of words that a text has apart, and the question as one. @param run the words of a text, in their order */
export function joinedDistance(wanted: Wanted, run: readonly Known[]): number | null {
  const [typed = ''] = wanted.spellings;
  const [first = ''] = run[0]!.spellings;
  if (typed.length < shortest || !first.split('', 2).some((letter) => typed.slice(0, 2).includes(letter))) return null;
  const one = run.map(({ spellings }) => spellings[0]).join('');
  const own = spelledDistance(typed, wanted.skeletons, one);
  return own === null ? null : own + far.joined;
}
