import { builder } from '../graphql/builder.ts';
import { Conference } from '../graphql/refs.ts';
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
      resolve: (_root, page, { conferences }) => conferences.list(page),
    },
    ConferenceConnection,
  ),
}));
