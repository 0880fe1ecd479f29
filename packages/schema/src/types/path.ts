import { builder } from '../graphql/builder.ts';
import { rangeComplexity } from '../graphql/complexity.ts';
import { Node } from '../graphql/node.ts';
import type { Paths as PathsModel, PathStep as PathStepModel } from '../services/subject.ts';

const PathStep = builder.objectRef<PathStepModel>('PathStep').implement({
  description: 'A step of a way: two people or organizations, and what they did together.',
  fields: (t) => ({
    from: t.field({ type: Node, description: 'Whom the step begins at.', resolve: ({ from }) => from }),
    to: t.field({ type: Node, description: 'Whom it leads to.', resolve: ({ to }) => to }),
    together: t.field({
      type: [Node],
      description: 'Sessions, committees and milestones in which both had a part, the newest first; at most three.',
      resolve: ({ together }) => [...together],
    }),
  }),
});

const Path = builder.objectRef<PathsModel['paths'][number]>('Path').implement({
  description: 'A way from one to another.',
  fields: (t) => ({
    length: t.int({ description: 'How many steps it has, four at most.', resolve: ({ steps }) => steps.length }),
    steps: t.field({ type: [PathStep], description: 'Its steps, in their order.', resolve: ({ steps }) => [...steps] }),
  }),
});

const Paths = builder.objectRef<PathsModel>('Paths').implement({
  description: 'The shortest ways between two people or organizations.',
  fields: (t) => ({
    paths: t.field({
      type: [Path],
      description:
        'Ways of the same length, those over the most that was done together first; none when none is known.',
      resolve: ({ paths }) => [...paths],
    }),
    notLookedAt: t.exposeInt('notLookedAt', {
      description: 'How many people and organizations on the way were not looked at, for they are too many.',
    }),
    isComplete: t.exposeBoolean('isComplete', {
      description: 'True when everything within four steps was looked at: without a way there is none.',
    }),
  }),
});

builder.queryField('path', (t) =>
  t.field({
    type: Paths,
    nullable: true,
    description:
      'How two people or organizations know each other: the shortest ways of at most four steps through public sessions, committees and milestones. To attend the same conference is no tie. Null when one of the two is not seen by everybody.',
    args: {
      from: t.arg.id({ required: true, description: 'The id of a person, affiliate or institution.' }),
      to: t.arg.id({ required: true, description: 'The id of another one.' }),
      first: t.arg.int({ description: 'How many ways, from 1 to 100; 10 by default, and at most.' }),
    },
    complexity: rangeComplexity,
    resolve: (_root, { from, to, first }, { paths }) => paths.between(from, to, first),
  }),
);
