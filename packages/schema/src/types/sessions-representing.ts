import { builder } from '../graphql/builder.ts';
import { Affiliate, Institution, Person, Session } from '../graphql/refs.ts';

builder.objectField(Affiliate, 'sessions', (t) =>
  t.connection(
    {
      type: Session,
      description: 'Sessions in which a speaker represented it, latest first.',
      resolve: ({ id }, page, { sessions }) => sessions.representing(id, page),
    },
    { name: 'AffiliateSessionConnection', description: 'The sessions of an affiliate, of all conferences.' },
    {
      name: 'AffiliateSessionEdge',
      description: 'A session, and who represented the affiliate in it.',
      fields: (edge) => ({
        representatives: edge.expose('representatives', { type: [Person], description: 'Its people on stage.' }),
      }),
    },
  ),
);

builder.objectField(Institution, 'sessions', (t) =>
  t.connection(
    {
      type: Session,
      description: 'Sessions in which a speaker represented it, latest first.',
      resolve: ({ id }, page, { sessions }) => sessions.representing(id, page),
    },
    { name: 'InstitutionSessionConnection', description: 'The sessions of an institution, of all conferences.' },
    {
      name: 'InstitutionSessionEdge',
      description: 'A session, and who represented the institution in it.',
      fields: (edge) => ({
        representatives: edge.expose('representatives', { type: [Person], description: 'Its people on stage.' }),
      }),
    },
  ),
);
