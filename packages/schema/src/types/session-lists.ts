import { builder } from '../graphql/builder.ts';
import { programComplexity, rangeComplexity } from '../graphql/complexity.ts';
import { asksFor } from '../graphql/lookahead.ts';
import { Conference, Session } from '../graphql/refs.ts';
import { SessionConnection } from './session-connection.ts';
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
    SessionConnection,
  ),
}));
