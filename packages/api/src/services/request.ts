import type { Id, Services } from '@wikicon/schema';
import type { Meter } from '../dynamo/cost.ts';
import type { StoreClient } from '../dynamo/client.ts';
import type { CorruptRowLog } from '../dynamo/parsed.ts';
import type { OpenTable } from '../dynamo/sources.ts';
import { storeOf } from '../dynamo/store.ts';
import { openTable } from '../dynamo/table.ts';
import { createViewers } from '../identity/service.ts';
import type { Identity } from '../authority/viewer.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Log } from '../kernel/log.ts';
import { createRequestCache } from '../kernel/request-cache.ts';
import type { Cursors } from '../paging/cursor.ts';
import { createReaders } from './readers.ts';
import { lazily } from '../kernel/lazily.ts';
import { createWriters } from './writers.ts';

export interface RequestNeeds {
  readonly client: StoreClient;
  readonly tableName: string;
  readonly cursors: Cursors;
  readonly jobs: Jobs;
  readonly clock: () => Date;
  readonly log: Log;
}

interface Asked {
  /** The one who asks. */
  readonly identity: Identity;
  readonly meter: Meter;
  readonly signal: AbortSignal;
  /** The table to read from, where the answer may be kept. */
  readonly open?: OpenTable | undefined;
}

/** The services of one request. After a write they have forgotten what they knew, and read what was written. */
export function requestServices(
  { client, tableName, cursors, jobs, clock, log }: RequestNeeds,
  { identity, meter, signal, open = openTable }: Asked,
): Services {
  let hasWritten = false;
  const onCorrupt = corruptRowLog(log);
  const table = open({ client, name: tableName, meter, signal, onCorrupt, consistent: () => hasWritten });
  const store = storeOf({ client, tableName, meter, signal, onCorrupt });
  const cache = createRequestCache();
  const readers = createReaders({ table, store, cursors, identity, cache, clock });
  const onWritten = (): void => {
    hasWritten = true;
    cache.forget();
    identity.forget();
  };
  const isShown = async (id: Id): Promise<boolean> => (await readers.nodes.byId(id)) !== null;
  return {
    ...readers,
    viewer: createViewers({ ...store, identity, nodes: readers.nodes, clock }),
    alsoMe: lazily(async () => (await import('../identity/also-me.ts')).createAlsoMe({ ...store, identity, clock })),
    stars: lazily(async () =>
      (await import('../identity/stars.ts')).createStars({ ...store, identity, nodes: readers.nodes, cursors, clock }),
    ),
    messages: lazily(async () =>
      (await import('../identity/messages.ts')).createMessages({ ...store, table, identity, cursors, clock }),
    ),
    ...createWriters({ ...store, cursors, identity, jobs, clock, onWritten, isShown }),
  };
}

/** Says which rows the lists of a request leave out, and nothing of what they hold. */
export const corruptRowLog =
  (log: Log): CorruptRowLog['onCorrupt'] =>
  (error) =>
    log('error', 'a corrupt row was left out', error.details);
