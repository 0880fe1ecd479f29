import {
  conferenceOf,
  type CatalogueService,
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
import { catalogueEntryFrom, catalogueRange, type CatalogueNode } from '../rows/reference-data.ts';

/** The nodes of a conference's catalogue, each kind in the order of the conference. */
export interface Catalogue {
  readonly byId: ReadonlyMap<string, CatalogueNode>;
  /** When any of them last changed; null when there is none. */
  readonly changedAt: string | null;
  /** The place of a node among its kind. */
  position(id: Id): number;
  idsOf(prefix: 'top' | 'rom' | 'typ', slugs: readonly string[]): ReadonlySet<string>;
}

export interface Catalogues extends CatalogueService {
  of(conference: ConferenceId): Promise<Catalogue>;
  /** What was read already, or is under way; null when nobody has asked. */
  known(conference: ConferenceId): Promise<Catalogue> | null;
}

export function createCatalogues({
  table,
  cache,
}: {
  readonly table: Table;
  readonly cache: RequestCache;
}): Catalogues {
  const of = cache.memo<ConferenceId, Catalogue>(async (conference) =>
    catalogueFrom(await table.all(catalogueRange(conference)), table),
  );

  const every = async <Node extends CatalogueNode>(conference: ConferenceId, prefix: string): Promise<Node[]> =>
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

/** The catalogue that rows of its range hold, without those that are corrupt. */
export function catalogueFrom(rows: readonly Row[], log: CorruptRowLog): Catalogue {
  const entries = parsedAll(
    rows.filter(({ type }) => type === 'Catalogue'),
    (row) => {
      const { position, node } = catalogueEntryFrom(row);
      return { position, node: { ...node, version: row.version } };
    },
    log,
  ).toSorted((one, other) => one.position - other.position);
  const positions = new Map(entries.map(({ node, position }) => [node.id as string, position]));
  return {
    changedAt: entries.length === 0 ? null : newest(rows.map(({ updatedAt }) => updatedAt)),
    byId: new Map(entries.map(({ node }) => [node.id, node])),
    position: (id) => positions.get(id) ?? entries.length,
    idsOf: (prefix, slugs) =>
      new Set(
        entries
          .filter(({ node }) => node.id.startsWith(prefix) && 'slug' in node && slugs.includes(node.slug))
          .map(({ node }) => node.id),
      ),
  };
}
