import { isUnavailable } from '../kernel/errors.ts';
import { atMost, maxNames } from '../kernel/list.ts';
import type { AnyNode } from '../model/snapshot.ts';
import { builder } from './builder.ts';
import { idsComplexity } from './complexity.ts';

export const Node = builder.nodeInterfaceRef();

builder.interfaceField(Node, 'version', (t) =>
  t.int({
    description: 'Counts the changes that you can see; a write names the version that it was made from.',
    resolve: (node, _args, { nodes }) => nodes.versionOf(node as AnyNode),
  }),
);

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'Any node by its id.',
    args: { id: t.arg.id({ required: true, description: 'The id, as a node gave it.' }) },
    resolve: (_root, { id }, { nodes }) => nodes.byId(id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: `At most ${maxNames} ids; the answer keeps their order, with null for each that cannot be shown.`,
    args: { ids: t.arg.idList({ required: true, ...atMost(maxNames, 'The ids, as nodes gave them.') }) },
    complexity: ({ ids }) => idsComplexity(ids),
    async resolve(_root, { ids }, { nodes }) {
      const found = ids.map((id) => nodes.byId(id));
      // A store that does not answer is one error, and a node that cannot be read is one in its own place.
      await Promise.all(found).catch((error: unknown) => {
        if (isUnavailable(error)) throw error;
      });
      return found;
    },
  }),
}));
