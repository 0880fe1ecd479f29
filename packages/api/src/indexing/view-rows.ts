import type { Id } from '@wikicon/schema';
import type { Row } from '../dynamo/row.ts';
import { changeRow, itemRow, postingRows, tieRows } from '../rows/index-rows.ts';
import type { PublicView } from './view.ts';
import { wordsOf } from './words.ts';

/** A node is found by so many words at most. */
const maxWords = 40;

/** Words by which a node is found, and those of them that only the name of a person says. */
export function sayingOf({ texts }: Pick<PublicView, 'texts'>) {
  const own = new Set<string>();
  const people = new Map<string, Id<'per'>>();
  for (const { text, person } of texts)
    for (const word of wordsOf(text).flatMap(({ skeletons }) => skeletons)) {
      if (person === undefined) own.add(word);
      else if (!people.has(word)) people.set(word, person);
    }
  const words = [...new Set([...own, ...people.keys()])].slice(0, maxWords);
  return { words, people: Object.fromEntries([...people].filter(([word]) => !own.has(word) && words.includes(word))) };
}

/** The rows that are to stand in the index for what everybody sees of a node. */
export function viewRows(
  id: Id,
  view: PublicView,
  changedAt: string,
): { readonly rows: Row[]; readonly words: string[] } {
  const { words, people } = sayingOf(view);
  const rows = [
    ...postingRows(id, view.rank, words, people),
    ...view.items.map((item) => itemRow(id, view.rank, item)),
    ...tieRows(id, view.rank, view.parts),
    changeRow({ id, isRemoved: false, mergedInto: null }, changedAt),
  ];
  return { rows, words };
}
