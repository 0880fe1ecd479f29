import { fold } from '@wikicon/schema/client';
import type { AnyNode, PersonId, SearchEdge, Topic } from '@wikicon/schema';
import type { Text } from '../indexing/texts.ts';
import { forgivingLetters, isTypo, wordsOf, type Word } from '../indexing/words.ts';

/** A word that is looked for, with the known words that it may have been meant for. */
export interface Wanted extends Word {
  readonly corrected: readonly string[];
}

/** How far a known word is from a wanted one: the same, its beginning, or mistyped. */
const distances = { same: 0, beginning: 1, mistyped: 2.5 } as const;

/** The words of a question, the longest first: they find the fewest. */
export const wantedWords = (query: string): Wanted[] =>
  wordsOf(query)
    .filter(({ folded }) => Array.from(folded).length > 1)
    .slice(0, 8)
    .map((word) => ({ ...word, corrected: [] }))
    .toSorted((one, other) => other.folded.length - one.folded.length);

/** @returns null when the word is another one */
export function distance(
  { skeletons, corrected }: Pick<Wanted, 'skeletons' | 'corrected'>,
  known: string,
): number | null {
  if (skeletons.includes(known)) return distances.same;
  if (skeletons.some((one) => known.startsWith(one))) return distances.beginning;
  if (corrected.includes(known)) return distances.mistyped;
  return skeletons.some((one) => Array.from(one).length >= forgivingLetters && isMistyped(one, known))
    ? distances.mistyped
    : null;
}

/** A mistake in a word, or in its beginning while it is typed. */
export const isMistyped = (typed: string, known: string): boolean =>
  isTypo(typed, known) ||
  [-1, 0, 1].some((more) => known.length > typed.length + more && isTypo(typed, known.slice(0, typed.length + more)));

/** A node with few words that says all wanted ones exactly is the best. Lower is better; null when one is missing. */
export function scoreOf(
  wanted: readonly Wanted[],
  known: readonly string[],
  people: Readonly<Record<string, PersonId>>,
): { readonly score: number; readonly people: ReadonlySet<PersonId> } | null {
  let score = Math.min(known.length, 30) * 0.02;
  const named = new Set<PersonId>();
  for (const word of wanted) {
    let best: number | null = null;
    let by: PersonId | undefined;
    for (const one of known) {
      const far = distance(word, one);
      if (far === null) continue;
      const own = far + (one in people ? 0.5 : 0);
      if (best === null || own < best) [best, by] = [own, people[one]];
    }
    if (best === null) return null;
    if (by !== undefined) named.add(by);
    score += best;
  }
  return { score: Math.round(score * 1_000) / 1_000, people: named };
}

/** The texts that say a wanted word, the best for each; null when one of them is said by none. */
export function matchesIn(wanted: readonly Wanted[], texts: readonly Text[]): Text[] | null {
  const known = texts.map((text) => ({ text, words: wordsOf(text.text) }));
  const found = new Set<Text>();
  for (const word of wanted) {
    let best: { readonly text: Text; readonly far: number } | null = null;
    for (const { text, words } of known)
      for (const one of words)
        for (const skeleton of one.skeletons) {
          const far = distance(word, skeleton);
          if (far === null) continue;
          const exact = fold(one.folded).startsWith(word.folded) ? 0 : 0.5;
          if (best === null || far + exact < best.far) best = { text, far: far + exact };
        }
    if (best === null) return null;
    found.add(best.text);
  }
  return [...found];
}

export const told = ({ field, text, language }: Text) => ({ field, text, language });

/** A topic of many conferences is told once: the newest of those that are about the same item. */
export function isTold(edges: readonly SearchEdge[], node: AnyNode): boolean {
  const item = node.id.startsWith('top_') ? (node as Topic).wikidataId : null;
  return item !== null && edges.some(({ node: other }) => (other as Partial<Topic>).wikidataId === item);
}
