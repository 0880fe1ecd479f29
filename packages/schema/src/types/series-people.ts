import { builder } from '../graphql/builder.ts';
import { rangesComplexity } from '../graphql/complexity.ts';
import { Conference, Person, Series } from '../graphql/refs.ts';
import { maxConferences } from '../services/series.ts';

builder.objectField(Series, 'people', (t) =>
  t.connection(
    {
      type: Person,
      description: `People who are listed in its conferences, each once, by name: in the ${maxConferences} latest, whose lists are read whole.`,
      complexity: rangesComplexity(maxConferences),
      resolve: ({ id }, page, { series }) => series.people(id, page),
    },
    {
      name: 'SeriesPersonConnection',
      description: 'The people of a series.',
      fields: (connection) => ({
        isComplete: connection.exposeBoolean('isComplete', {
          description: 'False when it has earlier conferences, whose people are not looked at.',
        }),
        totalCount: connection.exposeInt('totalCount', {
          nullable: true,
          description: 'How many there are on all pages; null unless the list is complete.',
        }),
      }),
    },
    {
      name: 'SeriesPersonEdge',
      description: 'A person, and where they are listed.',
      fields: (edge) => ({
        conferences: edge.expose('conferences', {
          type: [Conference],
          description: 'The conferences of the series in which they are listed, latest first.',
        }),
      }),
    },
  ),
);
