import { builder } from '../graphql/builder.ts';
import { MediaKind } from '../graphql/enums.ts';
import { Conference, MediaFile, Person, Session } from '../graphql/refs.ts';
import { atMost, maxWords } from '../kernel/list.ts';
import { MediaFileConnection } from './media.ts';

const kinds = builder.args((t) => ({
  kinds: t.field({ type: [MediaKind], ...atMost(maxWords, 'Only these kinds.') }),
}));

builder.objectField(Conference, 'media', (t) =>
  t.connection(
    {
      type: MediaFile,
      description: 'Its pictures, recordings and documents.',
      args: kinds,
      resolve: ({ id }, page, { media }) => media.ofConference(id, page),
    },
    MediaFileConnection,
  ),
);

builder.objectField(Session, 'media', (t) =>
  t.connection(
    {
      type: MediaFile,
      description: 'Slides, recordings, notes and pictures.',
      args: kinds,
      resolve: ({ id }, page, { media }) => media.ofSession(id, page),
    },
    MediaFileConnection,
  ),
);

builder.objectField(Person, 'media', (t) =>
  t.connection(
    {
      type: MediaFile,
      description: 'Files that they made.',
      args: kinds,
      resolve: ({ id }, page, { media }) => media.ofPerson(id, page),
    },
    MediaFileConnection,
  ),
);
