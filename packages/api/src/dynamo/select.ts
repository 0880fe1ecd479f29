import { rangeQuery, type Range } from './range.ts';
import type { Row } from './row.ts';

/** As the store orders texts: by their bytes. */
const compare = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

export interface Selected {
  readonly rows: readonly Row[];
  /** Those behind the end of a range, in its partition: only time brings them into it. */
  readonly later: readonly Row[];
}

/** Returns what a query of a range would find among rows. */
export function select(all: readonly Row[], range: Range): Selected {
  const query = rangeQuery(range);
  if (query === null) return { rows: [], later: [] };
  const { ':from': from, ':to': to } = query.ExpressionAttributeValues ?? {};
  const [hash, sort] = range.index ? (['gsi1pk', 'gsi1sk'] as const) : (['pk', 'sk'] as const);
  const keyOf = (row: Row): string => row[sort] ?? '';
  const own = all.filter((row) => row[hash] === range.partition);
  const rows = own
    .filter((row) => from === undefined || (compare(keyOf(row), from.S!) >= 0 && compare(keyOf(row), to!.S!) <= 0))
    .toSorted((one, other) => compare(keyOf(one), keyOf(other)));
  const later = range.below === undefined ? [] : own.filter((row) => compare(keyOf(row), to!.S!) > 0);
  return { rows: range.descending ? rows.toReversed() : rows, later };
}
