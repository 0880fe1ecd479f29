import { builder } from '../graphql/builder.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { Node } from '../graphql/node.ts';
import { Conference, Series } from '../graphql/refs.ts';
import type { Series as SeriesModel } from '../model/series.ts';
import { ConferenceConnection } from './conference-connection.ts';

const own = lazyField<SeriesModel>();
const text = lazyText<SeriesModel>();

Series.implement({
  description: 'A family of conferences, such as Central Asian WikiCon or Wikimania.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    slug: t.string({ description: 'Its part of a web address.', resolve: own('slug') }),
    name: t.field({ type: LocalizedText, args: languages, description: 'What it is called.', resolve: text('name') }),
    area: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'The part of the world that it serves; null when worldwide.',
      resolve: text('area'),
    }),
    wikidataId: t.string({ nullable: true, description: 'Its item on Wikidata: Q64.', resolve: own('wikidataId') }),
    conferences: t.connection(
      {
        type: Conference,
        description: 'Its editions, latest first.',
        resolve: (series, page, { conferences }) => conferences.ofSeries(series.id, page),
      },
      ConferenceConnection,
    ),
  }),
});

builder.queryField('series', (t) =>
  t.field({
    type: Series,
    nullable: true,
    description: 'A family of conferences by its slug.',
    args: { slug: t.arg.string({ required: true, description: 'Its part of a web address.' }) },
    resolve: (_root, { slug }, { series }) => series.bySlug(slug),
  }),
);
