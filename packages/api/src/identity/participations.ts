import { conferenceOf, type ConferenceId, type NodeService, type ViewerParticipation } from '@wikicon/schema';
import type { Viewer } from '../authority/viewer.ts';
import { reference, referencePrefix } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { conferenceOrder } from '../rows/conference.ts';
import { participationFrom, participationKey, unlistedKey } from '../rows/participation.ts';

const conferencePrefix = `${referencePrefix}con_`;

/** Conferences whose rows are read at once: two of each. */
const batch = 50;

/** The viewer's parts in the conferences that they see, by date. A draft that names them is its team's alone. */
export async function participationsOf(
  { person, committees }: Viewer,
  { table, nodes }: { readonly table: Table; readonly nodes: NodeService },
): Promise<readonly ViewerParticipation[]> {
  const edges = await table.all({ partition: reference(person), prefix: conferencePrefix });
  const ids = edges.map(({ sk }) => sk.slice(referencePrefix.length) as ConferenceId);
  const [shown, rows] = await Promise.all([nodes.byIds(ids), partRows(ids)]);
  const seen = new Set<ConferenceId>(ids.filter((_id, at) => shown[at] !== null));
  return parsedAll(rows, partOf, table)
    .filter(({ conference }) => seen.has(conference.id))
    .toSorted((one, other) => (one.order < other.order ? 1 : -1))
    .map(({ order: _, ...part }) => part);

  async function partRows(all: readonly ConferenceId[]): Promise<Row[]> {
    const found: (Row | null)[] = [];
    for (let start = 0; start < all.length; start += batch) {
      const some = all.slice(start, start + batch);
      found.push(
        ...(await table.getMany(some.flatMap((id) => [participationKey(id, person), unlistedKey(id, person)]))),
      );
    }
    return found.filter((row) => row !== null);
  }

  function partOf(row: Row) {
    const { conference, roles, choice = null } = participationFrom(row);
    return {
      conference,
      roles,
      choice,
      isListed: row.sk === participationKey(conference.id, person).sk,
      committees: committees.filter((id) => conferenceOf(id) === conference.id).map((id) => ({ id })),
      order: conferenceOrder(conference),
    };
  }
}
