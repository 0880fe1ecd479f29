import type { Services } from '@wikicon/schema';
import type { Meter } from './dynamo/cost.ts';
import type { StoreClient } from './dynamo/client.ts';
import { openTable } from './dynamo/table.ts';
import { createTransactor } from './dynamo/transaction.ts';
import { createViewers } from './identity/service.ts';
import { createWriter } from './dynamo/writer.ts';
import { identify } from './identity/viewer.ts';
import type { Jobs } from './jobs/jobs.ts';
import { createMemory } from './memo.ts';
import type { Cursors } from './paging/cursor.ts';
import { createParts } from './person/parts.ts';
import { createReaders } from './services.ts';
import { createWrites } from './write/service.ts';

export interface RequestNeeds {
  readonly client: StoreClient;
  readonly tableName: string;
  readonly cursors: Cursors;
  readonly jobs: Jobs;
  /** Wikimedia's central ids of those who look after the instance. */
  readonly administrators: readonly string[];
  readonly clock: () => Date;
}

interface Asked {
  /** The credentials that came with the request. */
  readonly token: string | null;
  readonly meter: Meter;
  readonly signal: AbortSignal;
}

/** The services of one request. After a write they have forgotten what they knew, and read what was written. */
export function requestServices(
  { client, tableName: name, cursors, jobs, administrators, clock }: RequestNeeds,
  { token, meter, signal }: Asked,
): Services {
  let hasWritten = false;
  const fresh = openTable({ client, name, meter, signal, consistent: () => true });
  const table = openTable({ client, name, meter, signal, consistent: () => hasWritten });
  const identity = identify(token, { table: fresh, administrators });
  const transactor = createTransactor({ client, name, meter });
  const memory = createMemory();
  const readers = createReaders({ table, cursors, identity, memory });
  const onWritten = (): void => {
    hasWritten = true;
    memory.forget();
  };
  const store = { table: fresh, transactor, writer: createWriter({ client, name }) };
  return {
    ...readers,
    parts: createParts({ store, identity, jobs, clock, onWritten }),
    viewer: createViewers({ table: fresh, transactor, identity, nodes: readers.nodes, clock }),
    writes: createWrites({
      table: fresh,
      transactor,
      identity,
      jobs,
      clock,
      isShown: async (id) => (await readers.nodes.byId(id)) !== null,
      onWritten,
    }),
  };
}
