import { builder } from '../graphql/builder.ts';
import { programComplexity, rangeComplexity } from '../graphql/complexity.ts';
import { asksFor } from '../graphql/lookahead.ts';
import { Affiliate, Conference, Person, Session } from '../graphql/refs.ts';
import { SessionFilter } from './session-filter.ts';

builder.objectFields(Conference, (t) => ({
  program: t.field({
    type: [Session],
    description:
      'The whole program, or one day of it, in one answer: by start, then room; unscheduled sessions last and only without a day. At most 1,000 sessions.',
    args: { day: t.arg({ type: 'Date', description: "A day in the conference's time zone." }) },
    complexity: programComplexity,
    resolve: ({ id }, { day }, { sessions }, info) =>
      sessions.program(id, day, { abstracts: asksFor('abstract', info) }),
  }),
  sessions: t.connection(
    {
      type: Session,
      description: 'By start, then room; unscheduled sessions last.',
      complexity: rangeComplexity,
      args: { filter: t.arg({ type: SessionFilter, description: 'Which sessions; all of them without it.' }) },
      resolve: ({ id }, page, { sessions }, info) => sessions.list(id, page, { abstracts: asksFor('abstract', info) }),
    },
    {
      name: 'SessionConnection',
      description: 'Sessions of one conference.',
      fields: (connection) => ({
        totalCount: connection.exposeInt('totalCount', { description: 'How many there are on all pages.' }),
      }),
    },
    { name: 'SessionEdge', description: 'A session in a list.' },
  ),
}));

builder.objectField(Affiliate, 'sessions', (t) =>
  t.connection(
    {
      type: Session,
      description: 'Sessions in which a speaker represented it, latest first.',
      resolve: ({ id }, page, { sessions }) => sessions.ofAffiliate(id, page),
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
