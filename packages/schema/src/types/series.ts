import { builder } from '../graphql/builder.ts';
import { Conference, Series } from '../graphql/refs.ts';
import { ConferenceConnection } from './conference-connection.ts';

builder.objectField(Series, 'conferences', (t) =>
  t.connection(
    {
      type: Conference,
      description: 'Its editions, latest first.',
      resolve: (series, page, { conferences }) => conferences.ofSeries(series.id, page),
    },
    ConferenceConnection,
  ),
);

builder.queryFields((t) => ({
  series: t.field({
    type: Series,
    nullable: true,
    description: 'A family of conferences by its slug.',
    args: { slug: t.arg.string({ required: true, description: 'Its part of a web address.' }) },
    resolve: (_root, { slug }, { series }) => series.bySlug(slug),
  }),
  seriesList: t.connection(
    {
      type: Series,
      description: 'All series, by the first of their names.',
      resolve: (_root, page, { series }) => series.list(page),
    },
    { name: 'SeriesConnection', description: 'Series.' },
    { name: 'SeriesEdge', description: 'A series in a list.' },
  ),
}));
