import type { Id } from '@wikicon/schema';
import { batched } from '../dynamo/batched.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import type { ListRequest } from '../paging/list.ts';
import { itemRange, postingFrom } from '../rows/index-rows.ts';
import { publicNodes } from './public-nodes.ts';

/** A node that the index proposes for an item. */
export interface ProposedNode {
  readonly id: Id;
  /** Its place among those of the item. */
  readonly place: string;
}

/** What is read of an item of Wikidata, each row once. */
export interface SubjectRows {
  topics(limit: number): Promise<readonly ProposedNode[]>;
  /** Its sessions, one more than the page holds. */
  sessions(request: Pick<ListRequest, 'page' | 'after' | 'before'>): Promise<readonly ProposedNode[]>;
  newestSessions(limit: number): Promise<readonly ProposedNode[]>;
  readonly table: Table;
  /** Nodes as everybody sees them now. */
  seen(ids: readonly Id[]): ReturnType<typeof publicNodes>;
}

export function createSubjectRows(whole: Table, item: string, now: () => string): SubjectRows {
  const table = batched(whole);
  const known = new Map<string, Promise<readonly ProposedNode[]>>();
  return {
    table,
    topics: (limit) => first('top', {}, limit),
    newestSessions: (limit) => first('ses', {}, limit),
    sessions({ page: { limit, fromEnd }, after, before }) {
      const bounds = { ...(after && { above: String(after[0]) }), ...(before && { below: String(before[0]) }) };
      return first('ses', { ...bounds, descending: fromEnd }, limit + 1);
    },
    seen: (ids) => publicNodes(table, ids, now()),
  };

  function first(prefix: 'ses' | 'top', bounds: object, limit: number): Promise<readonly ProposedNode[]> {
    const range = { ...itemRange(item, prefix), ...bounds };
    const key = JSON.stringify([range, limit]);
    const rows = known.get(key) ?? read(range, limit);
    known.set(key, rows);
    return rows;
  }

  async function read(range: ReturnType<typeof itemRange>, limit: number): Promise<readonly ProposedNode[]> {
    const rows = await whole.first(range, limit);
    return parsedAll(rows, (row) => ({ id: postingFrom(row).id, place: row.sk }), whole);
  }
}
