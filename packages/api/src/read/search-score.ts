import type { PersonId } from '@wikicon/schema';
import type { Text } from '../indexing/texts.ts';
import { wordsOf } from '../indexing/words.ts';
import type { Said } from '../rows/index-rows.ts';
import { distance, joinedDistance, type Known, type Question } from './search-words.ts';
import type { Wanted } from './wanted.ts';

interface KnownText {
  readonly words: readonly Known[];
  /** Names of others count less than what a node says of itself. */
  readonly isOthers: boolean;
}

interface Found {
  /** Lower is better. */
  readonly score: number;
  /** The places of the texts that say the words. */
  readonly by: ReadonlySet<number>;
}

const worth = { whole: -1, begun: -0.3, word: 0.02, others: 0.5, scattered: 0.5, joined: 0.3, session: 0.1 } as const;

/** How far a word is from the nearest of a text, and how many words of the text it stands for. */
interface Near {
  readonly far: number;
  readonly covers: number;
}

function nearest(wanted: Wanted, { words, isOthers }: KnownText): Near | null {
  let best: Near | null = null;
  const take = (far: number | null, covers: number): void => {
    if (far !== null && (best === null || far < best.far)) best = { far, covers };
  };
  for (const word of words) take(distance(wanted, word), 1);
  if (best === null)
    for (let at = 0; at < words.length - 1; at += 1)
      for (const covers of [2, 3])
        if (at + covers <= words.length) take(joinedDistance(wanted, words.slice(at, at + covers)), covers);
  return best && { ...(best as Near), far: (best as Near).far + (isOthers ? worth.others : 0) };
}

/** The text that says all words, best of all nothing else; otherwise the texts that say one each. */
function foundIn(question: Question, texts: readonly KnownText[]): Found | null {
  const near = texts.map((text) => question.map((wanted) => nearest(wanted, text)));
  let best: Found | null = null;
  for (const [at, all] of near.entries()) {
    if (!all.every((one) => one !== null)) continue;
    const more = texts[at]!.words.length - all.reduce((sum, { covers }) => sum + covers, 0);
    const far = all.reduce((sum, one) => sum + one.far, 0);
    const whole = far < 1 ? worth.whole : worth.begun;
    const score = far + (more <= 0 ? whole : Math.min(more, 20) * worth.word);
    if (best === null || score < best.score) best = { score, by: new Set([at]) };
  }
  if (best !== null || question.length === 1) return best;
  const by = new Set<number>();
  let score: number = worth.scattered;
  for (const place of question.keys()) {
    const [first] = near
      .flatMap((all, at) => (all[place] ? [{ at, ...all[place] }] : []))
      .toSorted((one, other) => one.far - other.far);
    if (first === undefined) return null;
    score += first.far;
    by.add(first.at);
  }
  return { score, by };
}

function bestOf([typed, ...others]: readonly Question[], texts: readonly KnownText[]): Found | null {
  const found = typed!.length === 0 ? null : foundIn(typed!, texts);
  const joined = others.flatMap((question) => {
    const one = foundIn(question, texts);
    return one === null ? [] : [{ ...one, score: one.score + worth.joined }];
  });
  return [...(found ? [found] : []), ...joined].toSorted((one, other) => one.score - other.score)[0] ?? null;
}

/** What a node says, against the question; null when a word is missing. */
export function scoreOf(
  questions: readonly Question[],
  said: readonly Said[],
  { isSession }: { readonly isSession: boolean },
): { readonly score: number; readonly people: ReadonlySet<PersonId> } | null {
  const texts = said.map(({ words, person }) => ({
    words: words.split(' ').map((word) => ({ spellings: word.split('|') })),
    isOthers: person !== undefined,
  }));
  const found = bestOf(questions, texts);
  if (found === null) return null;
  const people = new Set([...found.by].flatMap((at) => said[at]!.person ?? []));
  return { score: Math.round((1 + found.score + (isSession ? worth.session : 0)) * 1_000) / 1_000, people };
}

/** The texts that say the words; null when one of them is said by none. */
export function matchesIn(questions: readonly Question[], texts: readonly Text[]): Text[] | null {
  const known = texts.map(({ text, person }) => ({ words: wordsOf(text), isOthers: person !== undefined }));
  const found = bestOf(questions, known);
  return found && [...found.by].map((at) => texts[at]!);
}

export const told = ({ field, text, language }: Text) => ({ field, text, language });
