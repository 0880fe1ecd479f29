import { builder } from '../graphql/builder.ts';
import { ListOrder } from '../graphql/enums.ts';
import { Conference } from '../graphql/refs.ts';
import { ConferenceFilter } from './conference-filter.ts';
import { ConferenceConnection } from './conference-connection.ts';

builder.queryFields((t) => ({
  conference: t.field({
    type: Conference,
    nullable: true,
    description: 'A conference by its slug.',
    args: { slug: t.arg.string({ required: true, description: 'Its part of a web address: ca-wikicon-2025.' }) },
    resolve: (_root, { slug }, { conferences }) => conferences.bySlug(slug),
  }),
  conferences: t.connection(
    {
      type: Conference,
      description: 'All conferences, latest first; those without dates lead.',
      args: {
        filter: t.arg({ type: ConferenceFilter, description: 'Which conferences; all of them without it.' }),
        orderBy: t.arg({ type: ListOrder, description: 'Their order; by when they begin unless it is said.' }),
      },
      resolve: (_root, page, { across }) => across.conferences(page),
    },
    ConferenceConnection,
  ),
}));
