import type { ConferenceId, Id, IdPrefix } from '@wikicon/schema';
import DataLoader from 'dataloader';
import { conferenceOfNode } from '../kernel/ids.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import { privateKey, privateRange, privateRowsAmong } from '../rows/private-values.ts';

/** Private rows, for whoever has found out that the viewer may read them. */
export interface PrivateRows {
  of(id: Id): Promise<Row | null>;
  /** Those of all sessions of a conference by their nodes, of which few have any. */
  ofSessions(conference: ConferenceId): Promise<ReadonlyMap<Id, Row>>;
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
        const kinds = [...new Set(ids.map((id) => `${conferenceOfNode(id)!} ${id.slice(0, 3)}`))];
        const rows = new Map((await Promise.all(kinds.map(ofKind))).flatMap((all) => [...all]));
        return ids.map((id) => rows.get(id) ?? null);
      },
      { maxBatchSize: 100 },
    ),
  );
  const ofKind = cache.memo(async (asked) => {
    const [conference, kind] = asked.split(' ') as [ConferenceId, IdPrefix];
    return privateRowsAmong(await table.all(privateRange(conference, kind)));
  });
  return { of: (id) => single.load(id), ofSessions: (conference) => ofKind(`${conference} ses`) };
}
