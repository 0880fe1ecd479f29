import type { ConferenceId, Id } from '@wikicon/schema';
import DataLoader from 'dataloader';
import { conferenceOfNode } from '../kernel/ids.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import { privateKey, privateRange, privateRowsAmong } from '../rows/private-values.ts';

/** Private rows, for whoever has found out that the viewer may read them. */
export interface PrivateRows {
  of(id: Id): Promise<Row | null>;
  /** All of a conference by their nodes: few nodes have any. */
  ofConference(conference: ConferenceId): Promise<ReadonlyMap<Id, Row>>;
}

/** A program asks for those of all its sessions, and most have none: from so many on, a range costs less than keys. */
const fewer = 5;

export function createPrivateRows({
  table,
  cache,
}: {
  readonly table: Table;
  readonly cache: RequestCache;
}): PrivateRows {
  const single = cache.keep(
    new DataLoader<Id, Row | null>(
      async (ids) => {
        if (ids.length < fewer) return table.getMany(ids.map(privateKey));
        const places = [...new Set(ids.map((id) => conferenceOfNode(id)!))];
        const rows = new Map((await Promise.all(places.map(ofConference))).flatMap((all) => [...all]));
        return ids.map((id) => rows.get(id) ?? null);
      },
      { maxBatchSize: 100 },
    ),
  );
  const ofConference = cache.memo(async (conference: ConferenceId) =>
    privateRowsAmong(await table.all(privateRange(conference))),
  );
  return { of: (id) => single.load(id), ofConference };
}
