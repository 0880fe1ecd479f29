import { createMeter, type Meter } from '../cost.ts';
import { metered } from '../metered.ts';
import { rangeQuery, type Range } from '../range.ts';
import { fromAnyItem, isLive, keyItem, type Key, type Row } from '../row.ts';
import type { LeanClient } from './client.ts';

/** Reads of the table whose cost decides, by way of a lean client; for all others there is openTable. */
export interface LeanTable {
  get(key: Key, how: LeanRead): Promise<Row | null>;
  /** Every row of a range that something bounds. */
  query(range: Range, how: LeanRead): Promise<Row[]>;
}

export interface LeanRead {
  /** True for a read that sees every write before it: at twice the units, and not on the index. */
  readonly consistent: boolean;
}

export interface LeanTableNeeds {
  readonly client: LeanClient;
  readonly name: string;
  readonly meter?: Meter;
  /** Ends every read of the table when the request is over. */
  readonly signal?: AbortSignal;
}

export function openLeanTable({ client, name, meter = createMeter(), signal }: LeanTableNeeds): LeanTable {
  const measured = { TableName: name, ReturnConsumedCapacity: 'TOTAL' } as const;

  return {
    async get(key, { consistent }) {
      const { Item: item } = await metered(meter, () =>
        client.send('GetItem', { ...measured, Key: keyItem(key), ConsistentRead: consistent }, signal),
      );
      const row = item ? fromAnyItem(item) : null;
      return row !== null && isLive(row) ? row : null;
    },

    async query(range, { consistent }) {
      const asked = rangeQuery(range);
      const found: Row[] = [];
      if (asked === null) return found;
      let page = { ...measured, ...asked, ConsistentRead: consistent && !range.index };
      for (;;) {
        const { Items: items = [], LastEvaluatedKey: last } = await metered(meter, () =>
          client.send('Query', page, signal),
        );
        found.push(...items.map(fromAnyItem).filter(isLive));
        if (!last) return found;
        page = { ...page, ExclusiveStartKey: last };
      }
    },
  };
}
