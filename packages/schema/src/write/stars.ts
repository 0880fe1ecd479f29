import { builder } from '../graphql/builder.ts';
import { atMost } from '../kernel/list.ts';
import { maxStarsAtOnce, type StarsWritten } from '../services/stars.ts';
import { errorTypes } from './error-types.ts';

const Payload = builder.objectRef<StarsWritten>('StarPayload').implement({
  description: 'Stars of the viewer as they are now.',
  fields: (t) => ({
    starredIds: t.idList({
      description: 'Ids of those of the sessions asked about that are starred now: a later decision holds.',
      resolve: ({ starred }) => [...starred],
    }),
  }),
});

const Result = builder.unionType('StarResult', {
  description: 'Stars of the viewer as they are now, or why they were not changed.',
  types: [Payload, ...errorTypes],
  resolveType: (result: unknown) => (result as { kind: string }).kind,
});

const StarInput = builder.inputType('StarInput', {
  description: 'Sessions that the viewer wants to find again, or does not any more.',
  fields: (t) => ({
    sessions: t.idList({ required: true, ...atMost(maxStarsAtOnce, 'Which ones, of any conference.') }),
    secondsAgo: t.int({
      description:
        'How long ago it was decided, for a device that had no network; at most 14 days. Now, if left out. Of several decisions about a session the latest holds, in whatever order they arrive.',
    }),
  }),
});

builder.mutationFields((t) => ({
  star: t.field({
    type: Result,
    description:
      'Stars sessions for the viewer, who alone is told of it; done again it changes nothing. At most 500 of one conference. Only in a session, never with a token.',
    args: { input: t.arg({ type: StarInput, required: true, description: 'Which ones.' }) },
    resolve: (_root, { input }, { stars }) => stars.star(input) as never,
  }),
  unstar: t.field({
    type: Result,
    description:
      "Takes the viewer's star from sessions, also from those that they do not see any more. Only in a session, never with a token.",
    args: { input: t.arg({ type: StarInput, required: true, description: 'Which ones.' }) },
    resolve: (_root, { input }, { stars }) => stars.unstar(input) as never,
  }),
}));
