import { builder } from '../graphql/builder.ts';
import { MilestoneKind } from '../graphql/enums.ts';
import { asksFor } from '../graphql/lookahead.ts';
import { Conference, Milestone } from '../graphql/refs.ts';
import { atMost, maxWords } from '../kernel/list.ts';

builder.objectField(Conference, 'milestones', (t) =>
  t.field({
    type: [Milestone],
    description: 'The story in its order, from the idea to the report.',
    args: { kinds: t.arg({ type: [MilestoneKind], ...atMost(maxWords, 'Only these steps.') }) },
    resolve: ({ id }, { kinds }, { facts }, info) => facts.milestones(id, kinds, { sources: asksFor('source', info) }),
  }),
);
