import { builder } from '../builder.ts';
import { control, resultOf } from '../write/mutations.ts';
import { Publication } from '../vocabulary-types.ts';

const SetPublicationInput = builder.inputType('SetPublicationInput', {
  description: 'Who shall see a conference.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The conference.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version that was looked at; another one is refused.',
    }),
    publication: t.field({ type: Publication, required: true, description: 'Who shall see it.' }),
    ...control(t),
  }),
});

builder.mutationField('setPublication', (t) =>
  t.field({
    type: resultOf('Conference'),
    description:
      'Publishes a conference, takes it back, or archives it. It is seen or hidden at once; the lists of people and organizations follow within moments.',
    args: { input: t.arg({ type: SetPublicationInput, required: true, description: 'Which one, and for whom.' }) },
    resolve: (_root, { input }, { writes }) => writes.setPublication(input) as never,
  }),
);
