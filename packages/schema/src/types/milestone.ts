import { builder } from '../graphql/builder.ts';
import { MilestoneKind } from '../graphql/enums.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { asksFor } from '../graphql/lookahead.ts';
import { Node } from '../graphql/node.ts';
import { Conference, Milestone, Organization, Person, Source } from '../graphql/refs.ts';
import { conferenceOf } from '../kernel/ids.ts';
import { atMost, maxWords } from '../kernel/list.ts';
import { map } from '../kernel/promise.ts';
import type { Milestone as MilestoneModel } from '../model/story.ts';

const own = lazyField<MilestoneModel>();
const text = lazyText<MilestoneModel>();

Milestone.implement({
  description: "A step in a conference's story.",
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    conference: t.field({
      type: Conference,
      description: 'The conference whose story it belongs to.',
      resolve: ({ id }) => ({ id: conferenceOf(id) }),
    }),
    kind: t.field({ type: MilestoneKind, description: 'Which step.', resolve: own('kind') }),
    title: t.field({
      type: LocalizedText,
      args: languages,
      description: 'What happened, in a few words.',
      resolve: text('title'),
    }),
    description: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'What happened, in a few sentences.',
      resolve: text('description'),
    }),
    startsOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it began, no more exact than its source.',
      resolve: own('startsOn'),
    }),
    endsOn: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it ended, included.',
      resolve: own('endsOn'),
    }),
    startsAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The published instant at which it began, where a source gives one.',
      resolve: own('startsAt'),
    }),
    endsAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The published instant at which it ended, where a source gives one.',
      resolve: own('endsAt'),
    }),
    happenedAt: t.field({
      type: Conference,
      nullable: true,
      description: 'Another conference, at which it happened.',
      resolve: (milestone, args, context) =>
        map(own('happenedAt')(milestone, args, context), (place) => place && context.conferences.shown(place)),
    }),
    people: t.field({ type: [Person], description: 'Who had a part in it.', resolve: own('people') }),
    organizations: t.field({
      type: [Organization],
      description: 'Which organizations had a part in it.',
      resolve: own('organizations'),
    }),
    source: t.field({ type: Source, nullable: true, description: 'Who states it.', resolve: own('source') }),
  }),
});

builder.objectField(Conference, 'milestones', (t) =>
  t.field({
    type: [Milestone],
    description: 'The story in its order, from the idea to the report.',
    args: { kinds: t.arg({ type: [MilestoneKind], ...atMost(maxWords, 'Only these steps.') }) },
    resolve: ({ id }, { kinds }, { story }, info) => story.milestones(id, kinds, { sources: asksFor('source', info) }),
  }),
);
