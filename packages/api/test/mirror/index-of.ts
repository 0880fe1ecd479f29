import type { Row } from '../../src/dynamo/row.ts';
import { indexFresh } from '../../src/indexing/index-fresh.ts';
import { changeFrom, changesPrefix, correctionFrom, indexedFrom } from '../../src/rows/index-rows.ts';
import { emptyStore, type TestStore } from '../engine.ts';
import { rowsIn } from '../rows.ts';
import { nodeOf } from '../whole.ts';

const types = new Set(['Posting', 'Tie', 'Correction', 'Indexed', 'Change']);

export const isOfIndex = ({ type }: Row): boolean => types.has(type);

/** What the index says, times aside, by the keys of its rows. Of removals it says nothing. */
export function saidBy(rows: readonly Row[]): ReadonlyMap<string, unknown> {
  return new Map(rows.filter(isOfIndex).flatMap((row) => said(row)));
}

function said(row: Row): [string, unknown][] {
  const key = `${row.pk} ${row.sk}`;
  if (row.type === 'Correction') return [[key, correctionFrom(row)]];
  if (row.type === 'Change') {
    const { id, isRemoved } = changeFrom(row);
    return isRemoved ? [] : [[`change of ${id}`, true]];
  }
  if (row.type !== 'Indexed') return [[key, row.data]];
  const { rows, words, content, left } = indexedFrom(row);
  const standing = Object.entries(rows).filter(([one]) => !one.startsWith(changesPrefix));
  return content === null && standing.length + words.length === 0 && left === undefined
    ? []
    : [[key, { rows: Object.fromEntries(standing), words, content, left }]];
}

/** What an index says that is made anew of the nodes of a table. */
export async function freshlySaid(here: TestStore): Promise<ReadonlyMap<string, unknown>> {
  const rows = (await rowsIn(here)).filter((row) => !isOfIndex(row));
  const copy = await emptyStore();
  await copy.writer.put(rows);
  await indexFresh(copy, [...new Set(rows.flatMap((row) => nodeOf(row) ?? []))]);
  const fresh = saidBy(await rowsIn(copy));
  await copy.close();
  return fresh;
}
