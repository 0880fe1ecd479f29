import { builder } from '../graphql/builder.ts';
import { Session } from '../graphql/refs.ts';

/** Shared by every counted list of sessions of one conference. */
export const SessionConnection = builder.connectionObject(
  {
    type: Session,
    name: 'SessionConnection',
    description: 'Sessions of one conference.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many there are on all pages.',
        resolve: (connection) => (connection as unknown as { readonly totalCount: number }).totalCount,
      }),
    }),
  },
  { name: 'SessionEdge', description: 'A session in a list.' },
);
