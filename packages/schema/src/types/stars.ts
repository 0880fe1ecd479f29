import { builder } from '../graphql/builder.ts';
import { Session } from '../graphql/refs.ts';
import { Viewer } from './viewer.ts';

builder.objectField(Viewer, 'stars', (t) =>
  t.connection(
    {
      type: Session,
      nullable: true,
      description:
        'The sessions that they starred and still see, the latest first. Nobody else is told of them, and nobody counts them. Null when the question came with an access token.',
      args: { conference: t.arg.id({ description: 'Only those of this conference.' }) },
      resolve: (_viewer, page, { stars }) => stars.stars(page) as never,
    },
    { name: 'StarConnection', description: 'Sessions that the viewer starred.' },
    {
      name: 'StarEdge',
      description: 'A session that the viewer starred.',
      fields: (edge) => ({
        starredAt: edge.expose('starredAt' as never, { type: 'DateTime', description: 'When they starred it.' }),
      }),
    },
  ),
);
