import { builder } from '../graphql/builder.ts';
import { Node } from '../graphql/node.ts';
import { Conference, Person } from '../graphql/refs.ts';
import type {
  Merge as MergeModel,
  MergePreview as MergePreviewModel,
  MergeProposal as MergeProposalModel,
} from '../services/merge.ts';
import { Viewer } from './viewer.ts';

const MovedNode = builder.objectRef<MergePreviewModel['moved'][number]>('MovedNode').implement({
  description: 'What names a profile that is to be merged.',
  fields: (t) => ({
    node: t.field({ type: Node, nullable: true, description: 'What it is.', resolve: ({ node }) => node }),
    isShared: t.exposeBoolean('isShared', { description: 'Whether it names both: they become one place in it.' }),
  }),
});

const MergePreview = builder.objectRef<MergePreviewModel>('MergePreview').implement({
  description: 'What a merge of two profiles would do.',
  fields: (t) => ({
    left: t.field({
      type: Person,
      description: 'The profile that stays: the one that somebody has signed in to, if any.',
      resolve: ({ left }) => left,
    }),
    other: t.field({ type: Person, description: 'The one that goes into it.', resolve: ({ other }) => other }),
    needsConsent: t.exposeBoolean('needsConsent', {
      description: 'Whether the person of the profile that stays is asked first.',
    }),
    isAsked: t.exposeBoolean('isAsked', { description: 'Whether they were asked, and have not answered.' }),
    becomesPublic: t.exposeBoolean('becomesPublic', {
      description: 'Whether everybody will see the profile that stays, whom few see now.',
    }),
    moved: t.field({
      type: [MovedNode],
      complexity: { field: 50, multiplier: 50 },
      description: 'At most 50 of what names the other profile, and will name the one that stays.',
      resolve: ({ moved }) => moved,
    }),
    movedCount: t.exposeInt('movedCount', { description: 'How much that is altogether.' }),
    taken: t.exposeStringList('taken', {
      description: 'Fields that the profile that stays lacks, and takes from the other one.',
    }),
    dropped: t.exposeStringList('dropped', { description: 'Fields of the other profile that are lost.' }),
  }),
});

const Merge = builder.objectRef<MergeModel>('Merge').implement({
  description: 'A profile that was merged, and can still be taken out again.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, which leads to the profile that stayed.' }),
    displayName: t.exposeString('displayName', { description: 'The name that it showed.' }),
    mergedAt: t.expose('mergedAt', { type: 'DateTime', description: 'When it was merged.' }),
  }),
});

builder.queryFields((t) => ({
  mergePreview: t.field({
    type: MergePreview,
    nullable: true,
    complexity: 200,
    description: 'What a merge of two profiles would do; null for whoever may not merge them.',
    args: {
      from: t.arg.id({ required: true, description: 'The profile that goes.' }),
      into: t.arg.id({
        required: true,
        description: 'The profile that stays, unless somebody has signed in to the first.',
      }),
    },
    resolve: (_root, { from, into }, { merging }) => merging.preview(from, into),
  }),
  merges: t.field({
    type: [Merge],
    nullable: true,
    complexity: 20,
    description:
      'Profiles that were merged into one in the last 30 days and that the viewer may take out again; null for whoever does not see it, or is not signed in.',
    args: { into: t.arg.id({ required: true, description: 'The profile that stayed.' }) },
    resolve: (_root, { into }, { merging }) => merging.merges(into) as never,
  }),
}));

const MergeProposal = builder.objectRef<MergeProposalModel>('MergeProposal').implement({
  description: 'A question to the viewer: whether this profile, to which nobody has signed in, is theirs too.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the other profile.' }),
    displayName: t.exposeString('displayName', { description: 'The name that it shows.' }),
    username: t.exposeString('username', { nullable: true, description: 'Its wiki user name.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why whoever asks takes it for theirs.' }),
    proposedAt: t.expose('proposedAt', { type: 'DateTime', description: 'When it was asked.' }),
    conferences: t.field({
      type: [Conference],
      description: 'The conferences in which it stands, as far as the viewer sees them.',
      complexity: { field: 5, multiplier: 5 },
      resolve: async ({ conferences }, _args, { nodes }) =>
        (await nodes.byIds(conferences)).filter((node) => node !== null) as never,
    }),
  }),
});

builder.objectField(Viewer, 'mergeProposals', (t) =>
  t.field({
    type: [MergeProposal],
    nullable: true,
    complexity: { field: 10, multiplier: 10 },
    description:
      'Profiles that may be theirs too, as organizers say; null when the question came with an access token.',
    resolve: (_viewer, _args, { merging }) => merging.proposals() as never,
  }),
);
