import { builder } from '../graphql/builder.ts';
import { ProgramPublication, Publication } from '../graphql/enums.ts';
import type { Refusal, Written } from '../services/write-result.ts';
import { errorTypes } from './error-types.ts';
import { control, target } from './control.ts';
import { payloadOf } from './writables.ts';
import { BlockingConflicts } from './conflict-blocking.ts';

const SetPublicationInput = builder.inputType('SetPublicationInput', {
  description: 'Who shall see a conference.',
  fields: (t) => ({
    ...target(t, 'The conference.'),
    publication: t.field({ type: Publication, required: true, description: 'Who shall see it.' }),
    ...control(t),
  }),
});

const SetProgramPublicationInput = builder.inputType('SetProgramPublicationInput', {
  description: 'Who shall see the program of a conference.',
  fields: (t) => ({
    ...target(t, 'The conference.'),
    programPublication: t.field({
      type: ProgramPublication,
      required: true,
      description: 'Who shall see its program.',
    }),
    ...control(t),
  }),
});

const PublicationResult = builder.unionType('PublicationResult', {
  description: 'The conference, or why it is not seen otherwise.',
  types: [payloadOf('Conference'), ...errorTypes, BlockingConflicts],
  resolveType: (result: unknown) => {
    const { kind } = result as Written | Refusal;
    return kind === 'Written' ? 'ConferencePayload' : kind;
  },
});

builder.mutationField('setPublication', (t) =>
  t.field({
    type: PublicationResult,
    description:
      'Publishes a conference, takes it back, or archives it. It is seen or hidden at once; the lists of people and organizations follow within moments. A draft whose program has conflicts that block it is not published.',
    args: { input: t.arg({ type: SetPublicationInput, required: true, description: 'Which one, and for whom.' }) },
    resolve: (_root, { input }, { writes }) => writes.setPublication(input) as never,
  }),
);

builder.mutationField('setProgramPublication', (t) =>
  t.field({
    type: PublicationResult,
    description:
      'Publishes the program of a conference, or takes it back, while the conference stays as public as it is; a conference begins with a program that is published. Sessions are seen or hidden at once; the lists of people and organizations follow within moments. Conflicts that block a program keep it from becoming public.',
    args: {
      input: t.arg({ type: SetProgramPublicationInput, required: true, description: 'Which one, and for whom.' }),
    },
    resolve: (_root, { input }, { writes }) => writes.setProgramPublication(input) as never,
  }),
);
