import { builder } from '../graphql/builder.ts';
import { Conference, SessionType, Source, Topic, Venue } from '../graphql/refs.ts';

builder.objectFields(Conference, (t) => ({
  venues: t.field({
    type: [Venue],
    description: 'Where it is held.',
    resolve: ({ id }, _args, { referenceData }) => referenceData.venues(id),
  }),
  topics: t.field({
    type: [Topic],
    description: 'Its subjects.',
    resolve: ({ id }, _args, { referenceData }) => referenceData.topics(id),
  }),
  sessionTypes: t.field({
    type: [SessionType],
    description: 'Its formats of session.',
    resolve: ({ id }, _args, { referenceData }) => referenceData.sessionTypes(id),
  }),
  sources: t.field({
    type: [Source],
    description: 'Where its facts come from.',
    resolve: ({ id }, _args, { referenceData }) => referenceData.sources(id),
  }),
}));
