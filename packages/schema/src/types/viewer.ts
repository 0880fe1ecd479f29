import { builder } from '../graphql/builder.ts';
import { ConferenceRole, ParticipantRole } from '../graphql/enums.ts';
import { Node } from '../graphql/node.ts';
import { Committee, Conference, Person } from '../graphql/refs.ts';
import type {
  Viewer as ViewerModel,
  ViewerConference as ViewerConferenceModel,
  ViewerParticipation as ViewerParticipationModel,
} from '../model/viewer.ts';
import { AccessToken } from './access-token.ts';
import { Device } from './device.ts';

const ViewerConference = builder.objectRef<ViewerConferenceModel>('ViewerConference').implement({
  description: 'A conference that the viewer works for.',
  fields: (t) => ({
    conference: t.field({ type: Conference, description: 'The conference.', resolve: ({ conference }) => conference }),
    roles: t.field({ type: [ConferenceRole], description: 'Their roles in it.', resolve: ({ roles }) => roles }),
  }),
});

const ViewerParticipation = builder.objectRef<ViewerParticipationModel>('ViewerParticipation').implement({
  description: "The viewer's part in a conference, whether everybody sees it or not.",
  fields: (t) => ({
    conference: t.field({ type: Conference, description: 'The conference.', resolve: ({ conference }) => conference }),
    roles: t.field({ type: [ParticipantRole], description: 'What they do for it.', resolve: ({ roles }) => roles }),
    committees: t.field({
      type: [Committee],
      description: 'The committees that they are in, also where no list of members shows them.',
      resolve: ({ committees }) => committees,
    }),
    isListed: t.exposeBoolean('isListed', {
      description: 'Whether everybody who sees the conference sees that they take part.',
    }),
    choice: t.exposeBoolean('choice', {
      nullable: true,
      description: 'What they chose by setListing; null where they did not choose, and what is usual holds.',
    }),
  }),
});

export const Viewer = builder.objectRef<ViewerModel>('Viewer').implement({
  description: 'Whoever asks, as far as they are signed in.',
  fields: (t) => ({
    person: t.field({ type: Person, description: 'Their profile.', resolve: ({ person }) => person }),
    username: t.exposeString('username', { nullable: true, description: 'Their user name at Wikimedia.' }),
    isAdministrator: t.exposeBoolean('isAdministrator', {
      description: 'Whether they look after this instance, and so may do everything.',
    }),
    conferences: t.expose('conferences', {
      type: [ViewerConference],
      description: 'The conferences that they work for, drafts too.',
    }),
    unreadMessageCount: t.exposeInt('unreadMessageCount', {
      nullable: true,
      description: 'How many messages they have not read; null when the question came with an access token.',
    }),
    participations: t.field({
      type: [ViewerParticipation],
      nullable: true,
      description:
        'Their parts in the conferences that they see, by date, the latest first; null when the question came with an access token.',
      complexity: 50,
      resolve: (_viewer, _args, { viewer }) => viewer.participations(),
    }),
    devices: t.field({
      type: [Device],
      nullable: true,
      description:
        'The browsers in which they are signed in, the latest first; null when the question came with an access token.',
      resolve: (_viewer, _args, { viewer }) => viewer.devices(),
    }),
    accessTokens: t.field({
      type: [AccessToken],
      nullable: true,
      description: 'Their tokens for integrations; null when the question came with one of them.',
      resolve: (_viewer, _args, { viewer }) => viewer.accessTokens() as never,
    }),
    export: t.string({
      nullable: true,
      description:
        'Everything that is stored about them, as a JSON text; null when the question came with an access token.',
      complexity: 500,
      resolve: (_viewer, _args, { viewer }) => viewer.exported(),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Whoever asks; null for everybody who is not signed in.',
    resolve: (_root, _args, { viewer }) => viewer.get(),
  }),
);

builder.objectField(Conference, 'viewerRoles', (t) =>
  t.field({
    type: [ConferenceRole],
    description: 'What the viewer is in this conference; empty for most.',
    resolve: async ({ id }, _args, { viewer }) => [...(await viewer.rolesIn(id))],
  }),
);

builder.interfaceFields(Node, (t) => ({
  viewerCanUpdate: t.boolean({
    description: 'Whether the viewer may change it.',
    resolve: (node, _args, { viewer }) => viewer.may('update', node as never),
  }),
  viewerCanDelete: t.boolean({
    description: 'Whether the viewer may delete it, as long as nothing refers to it.',
    resolve: (node, _args, { viewer }) => viewer.may('delete', node as never),
  }),
}));
