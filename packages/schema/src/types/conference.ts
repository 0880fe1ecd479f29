import { builder } from '../graphql/builder.ts';
import { Publication } from '../graphql/enums.ts';
import { lazyField } from '../graphql/lazy-field.ts';
import { Conference } from '../graphql/refs.ts';
import { map } from '../kernel/promise.ts';
import type { Conference as ConferenceModel } from '../nouns/conference.ts';

const own = lazyField<ConferenceModel>();
const slugOf = own('slug');

builder.objectFields(Conference, (t) => ({
  url: t.field({
    type: 'URL',
    description: 'Its page in the web client.',
    resolve: (conference, args, context) =>
      map(slugOf(conference, args, context), (slug) => `${context.siteUrl}/conferences/${slug}`),
  }),
  publication: t.field({ type: Publication, description: 'Who sees it.', resolve: own('publication') }),
  workingVersion: t.field({
    type: 'String',
    nullable: true,
    description:
      'Another text after each write of its program: whoever finds the same one has missed nothing of its sessions, rooms, topics and days. For its team, null for everybody else.',
    resolve: ({ id }, _args, { conferences }) => conferences.workingVersion(id),
  }),
  updatedAt: t.field({ type: 'DateTime', description: 'When its own facts last changed.', resolve: own('updatedAt') }),
}));
