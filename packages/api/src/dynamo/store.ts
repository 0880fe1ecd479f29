import type { Meter } from './cost.ts';
import type { CorruptRowLog } from './parsed.ts';
import type { StoreClient } from './client.ts';
import { openTable, type Table } from './table.ts';
import { createTransactor, type Transactor } from './transaction.ts';
import { createWriter, type Writer } from './writer.ts';

/** All ways to the table, for those who change it. */
export interface Store {
  /** Reads what was written a moment ago. */
  readonly table: Table;
  readonly transactor: Transactor;
  readonly writer: Writer;
}

export interface StoreNeeds {
  readonly client: StoreClient;
  readonly tableName: string;
  readonly meter?: Meter;
  readonly signal?: AbortSignal;
  readonly onCorrupt?: CorruptRowLog['onCorrupt'];
}

export const storeOf = ({ client, tableName: name, meter, signal, onCorrupt }: StoreNeeds): Store => ({
  table: openTable({
    client,
    name,
    consistent: () => true,
    ...(meter && { meter }),
    ...(signal && { signal }),
    ...(onCorrupt && { onCorrupt }),
  }),
  transactor: createTransactor({ client, name, ...(meter && { meter }) }),
  writer: createWriter({ client, name }),
});
