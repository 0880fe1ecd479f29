import type { Id } from '@wikicon/schema';
import { batched } from '../dynamo/batched.ts';
import { newRow } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import { instantOf } from '../kernel/instant.ts';
import { correctionRow, indexedKey, keptCorrections, type IndexedData } from '../rows/index-rows.ts';
import { keep, type Kept } from './corrections.ts';
import { viewRows } from './view-rows.ts';
import { digestOf, publicView } from './view.ts';

/** So many nodes are looked at together. */
const chunkSize = 50;

/** So many rows are kept in memory before they are written. */
const maxRows = 20_000;

/**
 * Writes the index of nodes into a table whose index says nothing of them, without a look at what is there: many times
 * as fast as one by one.
 */
export async function indexFresh(store: Store, ids: readonly Id[]): Promise<void> {
  const now = store.clock();
  const changedAt = now.toISOString();
  const known: Kept = new Map();
  let rows: Row[] = [];
  let corrections: Kept = new Map();
  for (let from = 0; from < ids.length; from += chunkSize) {
    const table = batched(store.table);
    const views = await Promise.all(
      ids.slice(from, from + chunkSize).map(async (id) => [id, await publicView(table, id, instantOf(now))] as const),
    );
    for (const [id, view] of views) {
      if (view === null) continue;
      const own = viewRows(id, view, view.from ?? changedAt);
      const data: IndexedData = {
        rows: Object.fromEntries(own.rows.map((row) => [`${row.pk}\n${row.sk}`, digestOf(row.data)])),
        words: own.words,
        content: view.content,
        changedAt: view.from ?? changedAt,
      };
      rows.push(...own.rows, newRow('Indexed', indexedKey(id), data, changedAt));
      for (const word of own.words) keep(corrections, word);
    }
    if (rows.length > maxRows) await write();
  }
  await write();

  /** Whoever goes on after an end in between takes the words of a node that is indexed for known: they come first. */
  async function write(): Promise<void> {
    const more = [...corrections].filter(([remains, words]) => add(known, remains, words));
    const kept = more.map(([remains]) => correctionRow(remains, keptCorrections(known.get(remains)!), 1));
    await store.writer.put([...kept, ...rows]);
    rows = [];
    corrections = new Map();
  }
}

/** @returns whether one of the words is new there */
function add(known: Kept, remains: string, words: ReadonlySet<string>): boolean {
  const before = known.get(remains) ?? new Set();
  const after = new Set([...before, ...words]);
  known.set(remains, after);
  return after.size > before.size;
}
