import { builder } from '../graphql/builder.ts';
import { Node } from '../graphql/node.ts';
import type { Change as ChangeModel } from '../services/search.ts';

const Change = builder.objectRef<ChangeModel>('Change').implement({
  description: 'The latest change of a node that everybody sees, or saw.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the node.' }),
    changedAt: t.expose('changedAt', { type: 'DateTime', description: 'When it changed.' }),
    isRemoved: t.boolean({
      description: 'True when nobody sees it any more who is not signed in, whatever became of it.',
      resolve: ({ node }) => node === null,
    }),
    node: t.field({
      type: Node,
      nullable: true,
      description: 'The node as everybody sees it now; null when it is removed.',
      resolve: ({ node }) => node,
    }),
    mergedInto: t.exposeID('mergedInto', {
      nullable: true,
      description: 'The id of the node that stands in its place, when it is removed because it was merged.',
    }),
  }),
});

builder.queryField('changes', (t) =>
  t.connection(
    {
      type: Change,
      description:
        'What changed of the graph as everybody sees it, the earliest first, each node once with its latest change, at least once to whoever follows: enough to keep a copy. Begins with the whole graph. Removals are told for 90 days; whoever comes later begins anew (CURSOR_EXPIRED).',
      args: {
        since: t.arg({ type: 'DateTime', description: 'Only changes from this instant on; instead of after.' }),
      },
      resolve: (_root, page, { changes }) => changes.changes(page),
    },
    {
      name: 'ChangeConnection',
      description: 'Changes of nodes. Its last cursor is where to go on later, also when the page is empty.',
      fields: (connection) => ({
        until: connection.field({
          type: 'DateTime',
          description: 'Every change before this instant is told, on this page or a later one.',
          resolve: (page) => (page as unknown as { readonly until: string }).until,
        }),
      }),
    },
    { name: 'ChangeEdge', description: 'A change in the list.' },
  ),
);
