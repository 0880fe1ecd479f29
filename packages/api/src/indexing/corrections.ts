import type { Store } from '../dynamo/store.ts';
import type { Action } from '../dynamo/transaction.ts';
import { correctionFrom, correctionKey, correctionRow, postingRange, type PostingGroup } from '../rows/index-rows.ts';
import { deletions, forgivingLetters } from './words.ts';

const maxRounds = 10;

/** Keys that are read together, and rows that a transaction changes. */
const chunkSize = 90;

export const isForgiven = (word: string): boolean => Array.from(word).length >= forgivingLetters;

/** Makes words findable by those who mistype them; known ones cost one read for all of them. */
export async function addCorrections(store: Store, words: Iterable<string>): Promise<void> {
  const long = [...new Set(words)].filter(isForgiven);
  for (let at = 0; at < long.length; at += chunkSize) {
    const some = long.slice(at, at + chunkSize);
    const rows = await store.table.getMany(some.map((word) => correctionKey(deletions(word)[0]!)));
    const unknown = some.filter((word, place) => {
      const row = rows[place] ?? null;
      return row === null || !correctionFrom(row).includes(word);
    });
    await change(store, unknown, (list, own) => [...list, ...own]);
  }
}

/** Takes words away that no posting says any more. */
export async function removeCorrections(store: Store, words: Iterable<string>): Promise<void> {
  const long = [...new Set(words)].filter(isForgiven);
  const said = await saidAmong(store, long);
  const gone = long.filter((word) => !said.has(word));
  await change(store, gone, (list, own) => list.filter((one) => !own.has(one)));
  // Somebody who has begun to say one meanwhile may have found its corrections still there.
  await addCorrections(store, await saidAmong(store, gone));
}

async function saidAmong(store: Store, words: readonly string[]): Promise<ReadonlySet<string>> {
  const said = await Promise.all(words.map((word) => isSaid(store, word)));
  return new Set(words.filter((_word, at) => said[at]));
}

async function isSaid({ table }: Store, word: string): Promise<boolean> {
  const groups: PostingGroup[] = ['S', 'O'];
  const found = await Promise.all(
    groups.map((group) => table.first({ ...postingRange(group, word), prefix: `${word}#` }, 1)),
  );
  return found.flat().length > 0;
}

type Change = (words: readonly string[], own: ReadonlySet<string>) => readonly string[];

/** Changes every row that the words stand in. */
async function change(store: Store, words: readonly string[], to: Change): Promise<void> {
  const own = new Map<string, Set<string>>();
  for (const word of words)
    for (const deletion of deletions(word)) own.set(deletion, (own.get(deletion) ?? new Set()).add(word));
  const all = [...own];
  for (let at = 0; at < all.length; at += chunkSize) await changeSome(store, all.slice(at, at + chunkSize), to);
}

/** Again, when somebody else changed one of them meanwhile. */
async function changeSome(
  { table, transactor }: Store,
  some: readonly (readonly [deletion: string, own: ReadonlySet<string>])[],
  to: Change,
): Promise<void> {
  for (let round = 1; round <= maxRounds; round += 1) {
    const rows = await table.getMany(some.map(([deletion]) => correctionKey(deletion)));
    const actions = some.flatMap(([deletion, own], place): Action[] => {
      const row = rows[place] ?? null;
      const before = row === null ? [] : correctionFrom(row);
      const after = [...new Set(to(before, own))].toSorted();
      const key = correctionKey(deletion);
      const when = row === null ? ('absent' as const) : { version: row.version };
      if (after.length === before.length) return [];
      if (after.length === 0) return [{ remove: key, when }];
      return [{ put: correctionRow(deletion, after, (row?.version ?? 0) + 1), when }];
    });
    if (actions.length === 0 || (await transactor.run(actions)).done) return;
  }
  throw new Error('Words were corrected too often at once.');
}
