import { rangeQuery, type Range } from './range.ts';
import type { Row } from './row.ts';

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
  // The store orders texts by their bytes.
  const bytesOf = (text: string | undefined): Buffer => Buffer.from(text ?? '');
  const [low, high] = [bytesOf(from?.S), bytesOf(to?.S)];
  const own = all.filter((row) => row[hash] === range.partition).map((row) => ({ row, key: bytesOf(row[sort]) }));
  const rows = own
    .filter(({ key }) => from === undefined || (key.compare(low) >= 0 && key.compare(high) <= 0))
    .toSorted((one, other) => one.key.compare(other.key))
    .map(({ row }) => row);
  const later = range.below === undefined ? [] : own.filter(({ key }) => key.compare(high) > 0).map(({ row }) => row);
  return { rows: range.descending ? rows.toReversed() : rows, later };
}
