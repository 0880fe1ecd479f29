import type { Meter } from './cost.ts';
import type { CorruptRowLog } from './parsed.ts';
import type { StoreClient } from './client.ts';
import { markedTransactor, markedWriter } from './marked.ts';
import { putNewer, type MadeUnder } from './newer.ts';
import { toItem, type Row } from './row.ts';
import { openTable, type Table } from './table.ts';
import { createTransactor, type Transactor } from './transaction.ts';
import { createVersions } from './versions.ts';
import { createWriter, type Writer } from './writer.ts';

/** All ways to the table, for those who change it. */
export interface Store {
  /** Reads what was written a moment ago. */
  readonly table: Table;
  readonly transactor: Transactor;
  readonly writer: Writer;
  /** Rows that name the version of a conference under which they were made. */
  readonly newer: NewerWriter;
  /** When what follows a write is done, as the list of changes tells it. */
  readonly clock: () => Date;
}

export interface NewerWriter {
  /** Puts a row, unless one of a later version stands there. */
  put(row: Row & { readonly data: MadeUnder }): Promise<void>;
  /** Gives a conference a version, where it has none. @param partition of its versions */
  begin(partition: string): Promise<void>;
}

export interface StoreNeeds {
  readonly client: StoreClient;
  readonly tableName: string;
  readonly meter?: Meter;
  readonly signal?: AbortSignal;
  readonly onCorrupt?: CorruptRowLog['onCorrupt'];
  readonly clock?: () => Date;
}

export function storeOf({
  client,
  tableName: name,
  meter,
  signal,
  onCorrupt,
  clock = () => new Date(),
}: StoreNeeds): Store {
  const versions = createVersions({ client, name });
  return {
    table: openTable({
      client,
      name,
      consistent: () => true,
      ...(meter && { meter }),
      ...(signal && { signal }),
      ...(onCorrupt && { onCorrupt }),
    }),
    transactor: markedTransactor(createTransactor({ client, name, ...(meter && { meter }) }), versions),
    writer: markedWriter(createWriter({ client, name }), versions),
    newer: { put: (row) => putNewer({ client, name }, toItem(row), row.data), begin: versions.begin },
    clock,
  };
}
