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
}

/** A page read from the store in the order of its keys; it costs what the page holds, not what the list holds. */
export async function storedPage<Node, Data extends object>(
  request: ListRequest,
  { table, range, entry, keep = () => true, readAhead = 0 }: StoredList<Node, Data>,
): Promise<Page<Edge<Node, Data>>> {
  const { page } = request;
  const wanted = page.limit + 1;
  const [start, end] = page.fromEnd ? [request.before, request.after] : [request.after, request.before];
  const descending = (range.descending ?? false) !== page.fromEnd;
  const found: Entry<Node, Data>[] = [];
  let from = start?.[0] as string | undefined;
  for (;;) {
    const limit = Math.max(wanted - found.length, readAhead);
    const rows = await table.first(
      { ...range, descending, ...bounds(from, end?.[0] as string | undefined, descending) },
      limit,
    );
    const entries = parsedAll(rows, (row) => ({ ...entry(row), position: [sortKey(row, range)] }), table);
    found.push(...entries.filter(({ data, node }) => keep(data, node)));
    if (rows.length < limit || found.length >= wanted) break;
    from = sortKey(rows.at(-1)!, range);
  }
  return pageOf(request, found);
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
