import DataLoader from 'dataloader';
import type { Key, Row } from './row.ts';
import type { Table } from './table.ts';

/** The same table, whose single reads of one moment are one request; what it has read it remembers. */
export function batched(table: Table): Table {
  const loader = new DataLoader<Key, Row | null, string>((keys) => table.getMany(keys), {
    maxBatchSize: 100,
    cacheKeyFn: ({ pk, sk }) => `${pk}\n${sk}`,
  });
  return {
    onCorrupt: table.onCorrupt,
    get: (key) => loader.load(key),
    getMany: (keys) => Promise.all(keys.map((key) => loader.load(key))),
    all: (range) => table.all(range),
    first: (range, limit) => table.first(range, limit),
  };
}
