import { builder } from '../graphql/builder.ts';
import { ProgramPublication, Publication } from '../graphql/enums.ts';
import { lazyField, nodeWith } from '../graphql/lazy-field.ts';
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
  programPublication: t.field({
    type: ProgramPublication,
    description:
      'Who sees its program. While it is a draft, a conference that is public has no session for anybody but its team.',
    // What is left out of a snapshot says nothing; what is left out of the whole conference does.
    resolve: (conference, _args, context) =>
      map(
        nodeWith<ConferenceModel>(conference, 'publication', context),
        (whole) => whole.programPublication ?? 'PUBLISHED',
      ),
  }),
  hiddenReason: t.field({
    type: 'String',
    nullable: true,
    description:
      'Why administrators took it out of Home, lists and search; null where they did not. For its organizers, null for everybody else.',
    resolve: ({ id }, _args, { conferences }) => conferences.hiddenReason(id),
  }),
  workingVersion: t.field({
    type: 'String',
    nullable: true,
    description:
      'Another text after each write of its program: whoever finds the same one has missed nothing of its sessions, rooms, topics and days. For its team, null for everybody else.',
    resolve: ({ id }, _args, { conferences }) => conferences.workingVersion(id),
  }),
  updatedAt: t.field({ type: 'DateTime', description: 'When its own facts last changed.', resolve: own('updatedAt') }),
}));
