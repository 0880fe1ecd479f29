import * as fc from 'fast-check';
import { it } from 'vitest';
import { corrections, isForgiven, meantBy, remainsOf } from '../../src/indexing/mistakes.ts';
import { skeleton, unfinished } from '../../src/indexing/transliteration.ts';
import { allWords, wordsOf } from '../../src/indexing/words.ts';
import { distance, questionsOf } from '../../src/read/search-words.ts';
import { lines } from './files.ts';

/** Words of texts in eight languages, each with a letter of its script that somebody may type instead. */
const files = ['people.txt', 'sessions.txt', 'organizations.txt', 'topics.txt'];
const written = files
  .flatMap((name) => lines(name).flat())
  .join(' ')
  .match(/[\p{L}\p{M}\p{N}'\u200C]{5,}/gu)!;
const alphabets = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзийклмнопрстуфхцчшщыэюя', 'ابپتجچحخدذرزسشعغفقکگلمنوهی'];

const words = fc
  .constantFrom(...new Set(written))
  .filter((word) => allWords(word).length === 1)
  .chain((word) => {
    const own =
      alphabets.find((alphabet) => alphabet.includes(Array.from(word.toLowerCase()).at(-2)!)) ?? alphabets[0]!;
    return fc.tuple(fc.constant(word), fc.constantFrom(...own));
  });

const runs = { numRuns: 400 };

const wantedIn = (query: string) => questionsOf(query)[0][0]!;

/** Whether a range that a question reads holds one of the rows of a word. */
const isRead = (query: string, word: string): boolean => {
  const rows = wordsOf(word).flatMap(({ spellings }) => spellings.map(skeleton));
  return wantedIn(query).skeletons.some((one) => rows.some((row) => row.startsWith(one)));
};

it('finds a word by each of its beginnings from three letters on', () => {
  fc.assert(
    fc.property(words, fc.nat(), ([word], n) => {
      const typed = Array.from(word)
        .slice(0, 3 + (n % (word.length - 2)))
        .join('');
      fc.pre(wordsOf(typed).length === 1);
      return isRead(typed, word) && distance(wantedIn(typed), wordsOf(word)[0]!) !== null;
    }),
    runs,
  );
});

it('has the beginnings of a word as beginnings of what its spellings have in common', () => {
  fc.assert(
    fc.property(words, fc.nat(), ([word], n) => {
      for (const known of allWords(word)[0]!.spellings) {
        const typed = known.slice(0, 3 + (n % Math.max(1, known.length - 2)));
        if (!unfinished(typed).some((one) => skeleton(known).startsWith(one))) return false;
      }
      return true;
    }),
    runs,
  );
});

/** A word with a letter left out, added, or changed, or with two that changed places. */
function mistyped(word: string, letter: string, at: number, how: number): string {
  const all = Array.from(word.toLowerCase());
  const place = at % all.length;
  if (how === 0) return all.toSpliced(place, 1).join('');
  if (how === 1) return all.toSpliced(place, 0, letter).join('');
  if (how === 2) return all.toSpliced(place, 1, letter).join('');
  const [first = '', second = ''] = all.slice(place, place + 2);
  return all.toSpliced(place, 2, second, first).join('');
}

it('finds a word by each single mistake from five letters on', () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.nat({ max: 3 }), ([word, letter], at, how) => {
      const typed = mistyped(word, letter, at, how);
      const known = wordsOf(word)[0]!;
      const [one, ...others] = wordsOf(typed);
      fc.pre(others.length === 0 && one !== undefined && isForgiven(one.spellings[0]!) && !/[шс]ч/.test(typed));
      return distance(wantedIn(typed), known) !== null;
    }),
    runs,
  );
});

it('is led to a mistyped word by what is left of it', () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.nat({ max: 3 }), ([word, letter], at, how) => {
      const typed = mistyped(word, letter, at, how);
      const [known] = wordsOf(word);
      const [wanted, ...others] = wordsOf(typed);
      fc.pre(others.length === 0 && wanted !== undefined && isForgiven(wanted.spellings[0]!) && !/[шс]ч/.test(typed));
      fc.pre(known!.spellings.every(isForgiven));
      const own = wantedIn(typed).spellings[0]!;
      const kept = known!.spellings.flatMap((one) =>
        corrections(one).flatMap(({ remains, beginning }) =>
          remains.some((left) => remainsOf(own).includes(left)) ? [beginning] : [],
        ),
      );
      const rows = known!.spellings.map(skeleton);
      return isRead(typed, word) || meantBy(own, kept).some((one) => rows.some((row) => row.startsWith(one)));
    }),
    runs,
  );
});
