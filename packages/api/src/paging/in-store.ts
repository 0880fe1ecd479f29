import type { Edge, Page } from '@wikicon/schema';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Range } from '../dynamo/range.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { pageOf, type Entry, type ListRequest } from './list.ts';

export interface StoredList<Node, Data> {
  readonly table: Table;
  /** The place of a list in the table, and its direction. */
  readonly range: Pick<Range, 'index' | 'partition' | 'prefix' | 'descending'>;
  /** Parses a row; a corrupt one is left out. */
  readonly entry: (row: Row) => { readonly node: Node; readonly data: Data };
  /** Conditions that the key does not hold. */
  readonly keep?: (data: Data, node: Node) => boolean;
  /** The number of rows to read at once where few of them are kept; as many as are wanted unless it is said. */
  readonly readAhead?: number;
  /** The most rows that a page looks at; then it goes on where it ended, however few it has. */
  readonly atMost?: number;
}

/** A page read from the store in the order of its keys; it costs what the page holds, not what the list holds. */
export async function storedPage<Node, Data extends object>(
  request: ListRequest,
  { table, range, entry, keep = () => true, readAhead = 0, atMost = Infinity }: StoredList<Node, Data>,
): Promise<Page<Edge<Node, Data>>> {
  const { page } = request;
  const wanted = page.limit + 1;
  const [start, end] = page.fromEnd ? [request.before, request.after] : [request.after, request.before];
  const descending = (range.descending ?? false) !== page.fromEnd;
  const found: Entry<Node, Data>[] = [];
  let from = start?.[0] as string | undefined;
  let read = 0;
  for (;;) {
    const limit = Math.min(Math.max(wanted - found.length, readAhead), atMost - read);
    const rows = await table.first(
      { ...range, descending, ...bounds(from, end?.[0] as string | undefined, descending) },
      limit,
    );
    const entries = parsedAll(rows, (row) => ({ ...entry(row), position: [sortKey(row, range)] }), table);
    found.push(...entries.filter(({ data, node }) => keep(data, node)));
    if (rows.length < limit || found.length >= wanted) break;
    from = sortKey(rows.at(-1)!, range);
    read += rows.length;
    if (read >= atMost) return unfinished(request, pageOf(request, found), from);
  }
  return pageOf(request, found);
}

/** A page whose list goes on behind a row that it does not have. */
function unfinished<Found extends Page<unknown>>({ page, seal }: ListRequest, found: Found, last: string): Found {
  const cursor = seal([last]);
  const more = page.fromEnd ? { hasPreviousPage: true, startCursor: cursor } : { hasNextPage: true, endCursor: cursor };
  return { ...found, pageInfo: { ...found.pageInfo, ...more } };
}

const bounds = (
  from: string | undefined,
  to: string | undefined,
  descending: boolean,
): Pick<Range, 'above' | 'below'> => {
  const [above, below] = descending ? [to, from] : [from, to];
  return { ...(above !== undefined && { above }), ...(below !== undefined && { below }) };
};

const sortKey = (row: Row, { index }: Pick<Range, 'index'>): string => (index ? row.gsi1sk! : row.sk);
