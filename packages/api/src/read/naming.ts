import { typeNameOf, type Id, type NamingService, type NodeService } from '@wikicon/schema';
import type { Table } from '../dynamo/table.ts';
import type { Cursors } from '../paging/cursor.ts';
import { storedPage } from '../paging/in-store.ts';
import { listRequest } from '../paging/list.ts';
import { namingFrom, namingRange } from '../rows/references.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly nodes: NodeService;
}

/** Lists of nodes by what they name: the edges tell which, and each is read by its key, with who sees it. */
export const createNaming = ({ table, cursors, nodes }: Needs): NamingService => ({
  async nodes(of, kind, page) {
    const { edges, pageInfo } = await storedPage<{ readonly id: Id }, object>(
      listRequest(cursors, `${typeNameOf(of)}.${typeNameOf(`${kind}_`)}`, of, page),
      { table, range: namingRange(of, kind), entry: (row) => ({ node: { id: namingFrom(row) }, data: {} }) },
    );
    const found = await nodes.byIds(edges.map(({ node }) => node.id));
    const shown = edges.map(({ cursor }, at) => ({ cursor, node: found[at] }) as never);
    return { edges: shown.filter((_edge, at) => found[at] !== null), pageInfo };
  },
});
