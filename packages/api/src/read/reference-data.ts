import {
  conferenceOf,
  type ReferenceDataService,
  type ConferenceId,
  type Id,
  type Room,
  type SessionType,
  type Source,
  type Topic,
  type Venue,
} from '@wikicon/schema';
import { newest } from '../rows/last-modified.ts';
import { parsedAll, type CorruptRowLog } from '../dynamo/parsed.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { RequestCache } from '../kernel/request-cache.ts';
import { referenceDataFrom, referenceDataRange, type ReferenceNode } from '../rows/reference-data.ts';

/** The nodes of a conference's reference data, each kind in the order of the conference. */
export interface ReferenceData {
  readonly byId: ReadonlyMap<string, ReferenceNode>;
  /** The time of the last change of any of them; null when there is none. */
  readonly changedAt: string | null;
  /** The place of a node among its kind. */
  position(id: Id): number;
}

export interface AllReferenceData extends ReferenceDataService {
  of(conference: ConferenceId): Promise<ReferenceData>;
  /** Returns what was read already, or is under way; null when nobody has asked. */
  known(conference: ConferenceId): Promise<ReferenceData> | null;
}

export function createAllReferenceData({
  table,
  cache,
}: {
  readonly table: Table;
  readonly cache: RequestCache;
}): AllReferenceData {
  const of = cache.memo<ConferenceId, ReferenceData>(async (conference) =>
    referenceDataAmong(await table.all(referenceDataRange(conference)), table),
  );

  const every = async <Node extends ReferenceNode>(conference: ConferenceId, prefix: string): Promise<Node[]> =>
    [...(await of(conference)).byId.values()].filter(({ id }) => id.startsWith(prefix)) as Node[];

  return {
    of,
    known: of.known,
    changedAt: async (conference) => (await of(conference)).changedAt,
    venues: (conference) => every<Venue>(conference, 'ven'),
    roomsOf: async (venue) => (await every<Room>(conferenceOf(venue), 'rom')).filter((room) => room.venue === venue),
    topics: (conference) => every<Topic>(conference, 'top'),
    sessionTypes: (conference) => every<SessionType>(conference, 'typ'),
    sources: (conference) => every<Source>(conference, 'src'),
  };
}

/** The reference data that rows of its range hold, without those that are corrupt. */
export function referenceDataAmong(rows: readonly Row[], log: CorruptRowLog): ReferenceData {
  const entries = parsedAll(
    rows.filter(({ type }) => type === 'Catalogue'),
    (row) => {
      const { position, node } = referenceDataFrom(row);
      return { position, node: { ...node, version: row.version } };
    },
    log,
  ).toSorted((one, other) => one.position - other.position);
  const positions = new Map(entries.map(({ node, position }) => [node.id as string, position]));
  return {
    changedAt: entries.length === 0 ? null : newest(rows.map(({ updatedAt }) => updatedAt)),
    byId: new Map(entries.map(({ node }) => [node.id, node])),
    position: (id) => positions.get(id) ?? entries.length,
  };
}
