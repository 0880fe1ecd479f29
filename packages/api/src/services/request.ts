import type { Id, Services } from '@wikicon/schema';
import type { Meter } from '../dynamo/cost.ts';
import type { StoreClient } from '../dynamo/client.ts';
import { storeOf } from '../dynamo/store.ts';
import { openTable } from '../dynamo/table.ts';
import { createViewers } from '../identity/service.ts';
import type { Identity } from '../authority/viewer.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { createMemory } from '../kernel/request-cache.ts';
import type { Cursors } from '../paging/cursor.ts';
import { createParts } from '../write/participation.ts';
import { createReaders } from './readers.ts';
import { createWrites } from '../write/service.ts';

export interface RequestNeeds {
  readonly client: StoreClient;
  readonly tableName: string;
  readonly cursors: Cursors;
  readonly jobs: Jobs;
  readonly clock: () => Date;
}

interface Asked {
  /** Who asks. */
  readonly identity: Identity;
  readonly meter: Meter;
  readonly signal: AbortSignal;
}

/** The services of one request. After a write they have forgotten what they knew, and read what was written. */
export function requestServices(
  { client, tableName, cursors, jobs, clock }: RequestNeeds,
  { identity, meter, signal }: Asked,
): Services {
  let hasWritten = false;
  const store = storeOf({ client, tableName, meter, signal });
  const table = openTable({ client, name: tableName, meter, signal, consistent: () => hasWritten });
  const memory = createMemory();
  const readers = createReaders({ table, cursors, identity, memory, clock });
  const onWritten = (): void => {
    hasWritten = true;
    memory.forget();
    identity.forget();
  };
  const isShown = async (id: Id): Promise<boolean> => (await readers.nodes.byId(id)) !== null;
  return {
    ...readers,
    parts: createParts({ ...store, identity, jobs, clock, onWritten, isShown }),
    viewer: createViewers({ ...store, identity, nodes: readers.nodes, clock }),
    writes: createWrites({ ...store, identity, jobs, clock, onWritten, isShown }),
  };
}
