import { badInput, cursorExpired, type Change, type ChangeService } from '@wikicon/schema';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { instantOf } from '../kernel/instant.ts';
import type { Cursors } from '../paging/cursor.ts';
import { listRequest } from '../paging/list.ts';
import { publicNodes } from './public-nodes.ts';
import { changeFrom, changePartition, changeShards, epochKey, removalDays } from '../rows/index-rows.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly clock: () => Date;
}

/** Transactions do not end in the order in which they took their time; none lasts so long, in milliseconds. */
const settledAfter = 10_000;

/**
 * The list of changes. A row of it says which node changed, and nothing of it: what everybody sees of the node is read
 * from its own rows now, so that nothing is told which was hidden meanwhile.
 */
export function createChanges({ table, cursors, clock }: Needs): ChangeService {
  return {
    async changes({ since, ...page }) {
      if (page.last != null || page.before != null)
        throw badInput(page.last != null ? 'last' : 'before', 'This list is read forwards: with first and after.');
      if (since != null && page.after != null) throw badInput('since', 'Give either since or after, not both.');
      const request = listRequest(cursors, 'Query.changes', '', page);
      const now = clock();
      const until = new Date(now.getTime() - settledAfter).toISOString();
      const oldest = new Date(now.getTime() - removalDays * 86_400_000).toISOString();
      const start = since == null ? null : new Date(since).toISOString();
      const [from, asOf, ofEpoch] = (request.after ?? [start ?? '', start ?? until]).map(String) as [
        from: string,
        asOf: string,
        ofEpoch?: string,
      ];
      const [epoch, found] = await Promise.all([
        table.get(epochKey).then((row) => row?.createdAt ?? ''),
        rowsAfter(from, until, request.page.limit + 1),
      ]);
      if (asOf < oldest || (ofEpoch ?? epoch) !== epoch)
        throw cursorExpired(page.after == null ? 'since' : 'after', removalDays);
      const rows = found.slice(0, request.page.limit);
      const hasNextPage = found.length > rows.length;
      const last = rows.at(-1)?.sk ?? from;
      // Whoever has read all of it knows what is so now; before that, what was so when they began.
      const cursorAt = (place: string): string =>
        request.seal([place, place === last && !hasNextPage ? until : later(asOf, timeOf(place)), epoch]);
      const told = parsedAll(rows, (row) => ({ ...changeFrom(row), place: row.sk }), table);
      const nodes = await publicNodes(
        table,
        told.map(({ id }) => id),
        instantOf(now),
      );
      const edges = told.flatMap(({ id, isRemoved, mergedInto, place }, at) => {
        const node = nodes[at];
        const changedAt = timeOf(place);
        // One that cannot be read is left out: it is not removed.
        if (node === undefined || (node === null && isRemoved && changedAt < oldest)) return [];
        const change: Change = { id, changedAt, node, mergedInto: node === null ? mergedInto : null };
        return [{ node: change, cursor: cursorAt(place) }];
      });
      const pageInfo = {
        hasNextPage,
        hasPreviousPage: request.after !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: last === '' ? null : cursorAt(last),
      };
      return { edges, pageInfo, until };
    },
  };

  /** The shards are read side by side, and joined in the order of their times. */
  async function rowsAfter(from: string, until: string, limit: number): Promise<Row[]> {
    const shards = await Promise.all(
      changeShards.map((shard) =>
        table.first({ partition: changePartition(shard), ...(from !== '' && { above: from }), below: until }, limit),
      ),
    );
    return shards
      .flat()
      .toSorted((one, other) => (one.sk < other.sk ? -1 : 1))
      .slice(0, limit);
  }
}

const timeOf = (place: string): string => place.split('#')[0]!;

const later = (one: string, other: string): string => (one > other ? one : other);
