import type { Id } from '@wikicon/schema';
import type { Row } from '../dynamo/row.ts';
import { changeRow, itemRow, postingRows, tieRows, type Said } from '../rows/index-rows.ts';
import { skeleton } from './transliteration.ts';
import type { PublicView } from './view.ts';
import { isWord, joined, wordsOf } from './words.ts';

/** A node is found by so many words at most. */
const maxWords = 100;

/** The texts of a node as its postings have them. */
export function sayingOf({ texts }: Pick<PublicView, 'texts'>): Said[] {
  const said = texts.map(({ text, person }): Said => {
    const words = wordsOf(text).map(({ spellings }) => spellings.join('|'));
    return { words: words.join(' '), ...(person && { person }) };
  });
  const distinct = new Map(said.map((one) => [`${one.words} ${one.person ?? ''}`, one]));
  return [...distinct.values()].filter(({ words }) => words !== '');
}

/** Every spelling by which a node is found: those of its words, and then of words that others write as one. */
function spellingsOf({ texts }: Pick<PublicView, 'texts'>): string[] {
  const words = texts.map(({ text }) => wordsOf(text));
  const single = words.flat().filter(({ folded }) => isWord(folded));
  const all = [...single.flatMap(({ spellings }) => spellings), ...words.flatMap((some) => joined(some))];
  return [...new Set(all)].slice(0, maxWords);
}

/** The rows that are to stand in the index for what everybody sees of a node. */
export function viewRows(
  id: Id,
  view: PublicView,
  changedAt: string,
): { readonly rows: Row[]; readonly words: string[] } {
  const words = spellingsOf(view);
  const [item] = id.startsWith('top_') ? view.items : [];
  const rows = [
    ...postingRows(id, view.rank, new Set(words.map(skeleton)), { said: sayingOf(view), ...(item && { item }) }),
    ...view.items.map((one) => itemRow(id, view.rank, one)),
    ...tieRows(id, view.rank, view.parts),
    changeRow({ id, isRemoved: false, mergedInto: null }, changedAt),
  ];
  return { rows, words };
}
