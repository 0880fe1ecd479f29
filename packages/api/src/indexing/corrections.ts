import type { Store } from '../dynamo/store.ts';
import type { Action } from '../dynamo/transaction.ts';
import {
  correctionFrom,
  correctionKey,
  correctionRow,
  keptCorrections,
  postingRange,
  type PostingGroup,
} from '../rows/index-rows.ts';
import { corrections, isForgiven } from './mistakes.ts';

const maxRounds = 10;

/** Keys that are read together, and rows that a transaction changes. */
const chunkSize = 90;

/** The beginnings of words that stand in a row, by what remains of them by a mistake. */
export type Kept = Map<string, Set<string>>;

export function keep(kept: Kept, word: string): void {
  if (!isForgiven(word)) return;
  for (const { remains, beginning } of corrections(word))
    for (const one of remains) kept.set(one, (kept.get(one) ?? new Set()).add(beginning));
}

/** Makes words findable by those who mistype them; known ones cost one read for all of them. */
export async function addCorrections(store: Store, words: Iterable<string>): Promise<void> {
  const long = [...new Set(words)].filter(isForgiven);
  for (let at = 0; at < long.length; at += chunkSize) {
    const some = long.slice(at, at + chunkSize);
    const last = some.map((word) => corrections(word).at(-1)!);
    const rows = await store.table.getMany(last.map(({ remains }) => correctionKey(remains[0]!)));
    const unknown = some.filter((_, place) => {
      const row = rows[place] ?? null;
      return row === null || !correctionFrom(row).includes(last[place]!.beginning);
    });
    await change(store, unknown, (list, own) => [...list, ...own]);
  }
}

/** Takes words away with which no word of a posting begins any more. */
export async function removeCorrections(store: Store, words: Iterable<string>): Promise<void> {
  const long = [...new Set(words)].filter(isForgiven);
  const beginnings = [...new Set(long.flatMap((word) => corrections(word).map(({ beginning }) => beginning)))];
  const left = await saidAmong(store, beginnings);
  await change(store, long, (list, own) => list.filter((one) => !own.has(one) || left.has(one)));
  // Somebody who has begun to say one meanwhile may have found its corrections still there.
  const again = await saidAmong(
    store,
    beginnings.filter((one) => !left.has(one)),
  );
  if (again.size > 0) await change(store, long, (list, own) => [...list, ...[...own].filter((one) => again.has(one))]);
}

async function saidAmong(store: Store, beginnings: readonly string[]): Promise<ReadonlySet<string>> {
  const said = await Promise.all(beginnings.map((one) => isSaid(store, one)));
  return new Set(beginnings.filter((_one, at) => said[at]));
}

async function isSaid({ table }: Store, beginning: string): Promise<boolean> {
  const groups: PostingGroup[] = ['S', 'O'];
  const found = await Promise.all(groups.map((group) => table.first(postingRange(group, beginning), 1)));
  return found.flat().length > 0;
}

type Change = (words: readonly string[], own: ReadonlySet<string>) => readonly string[];

/** Changes every row that the words stand in. */
async function change(store: Store, words: readonly string[], to: Change): Promise<void> {
  const own: Kept = new Map();
  for (const word of words) keep(own, word);
  const all = [...own];
  for (let at = 0; at < all.length; at += chunkSize) await changeSome(store, all.slice(at, at + chunkSize), to);
}

/** Again, when somebody else changed one of them meanwhile. */
async function changeSome(
  { table, transactor }: Store,
  some: readonly (readonly [remains: string, own: ReadonlySet<string>])[],
  to: Change,
): Promise<void> {
  for (let round = 1; round <= maxRounds; round += 1) {
    const rows = await table.getMany(some.map(([remains]) => correctionKey(remains)));
    const actions = some.flatMap(([remains, own], place): Action[] => {
      const row = rows[place] ?? null;
      const before = row === null ? [] : correctionFrom(row);
      const after = keptCorrections(to(before, own));
      const key = correctionKey(remains);
      const when = row === null ? ('absent' as const) : { version: row.version };
      if (after.join('\n') === before.join('\n')) return [];
      if (after.length === 0) return [{ remove: key, when }];
      return [{ put: correctionRow(remains, after, (row?.version ?? 0) + 1), when }];
    });
    if (actions.length === 0 || (await transactor.run(actions)).done) return;
  }
  throw new Error('Words were corrected too often at once.');
}
