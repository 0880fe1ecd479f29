import { builder } from '../graphql/builder.ts';
import { Node } from '../graphql/node.ts';
import { Conference } from '../graphql/refs.ts';
import { participationFields } from '../input/participation.ts';
import type { WrittenPart } from '../services/participation.ts';
import { deletionResult, DeleteInput } from './deletion.ts';
import { errorTypes } from './error-types.ts';
import { inputFields } from './input-fields.ts';
import { control } from './control.ts';

const Payload = builder.objectRef<WrittenPart>('ParticipationPayload').implement({
  description: 'A part in a conference as it is now.',
  fields: (t) => ({
    conference: t.field({
      type: Conference,
      description: 'The conference, with its lists.',
      resolve: ({ conference }) => ({ id: conference }),
    }),
    participant: t.field({
      type: Node,
      description: 'The person or organization.',
      resolve: ({ participant }) => ({ id: participant }),
    }),
    isListed: t.exposeBoolean('isListed', { description: 'Whether everybody sees it.' }),
  }),
});

const Result = builder.unionType('ParticipationResult', {
  description: 'A part in a conference, or why it was not written.',
  types: [Payload, ...errorTypes],
  resolveType: (result: unknown) => {
    const { kind } = result as { readonly kind: string };
    return kind === 'WrittenPart' ? 'ParticipationPayload' : kind;
  },
});

const SetParticipationInput = builder.inputType('SetParticipationInput', {
  description: 'What somebody does for a conference.',
  fields: (t) =>
    ({
      conference: t.id({ required: true, description: 'The conference.' }),
      ...inputFields(t, participationFields, false),
      ...control(t),
    }) as never,
});

const SetListingInput = builder.inputType('SetListingInput', {
  description: 'Whether everybody sees that the viewer takes part in a conference.',
  fields: (t) => ({
    conference: t.id({ required: true, description: 'The conference.' }),
    isListed: t.boolean({
      description:
        'True or false; null for what is usual: attendees are not listed, speakers and committee members are.',
    }),
    ...control(t),
  }),
});

builder.mutationFields((t) => ({
  setParticipation: t.field({
    type: Result,
    description: 'States what a person or organization does for a conference.',
    args: { input: t.arg({ type: SetParticipationInput, required: true, description: 'Who does what.' }) },
    resolve: (_root, { input }, { participation }) => participation.setParticipation(input as never) as never,
  }),
  setListing: t.field({
    type: Result,
    description: "Decides whether the viewer's part in a conference is listed, at both of its ends.",
    args: { input: t.arg({ type: SetListingInput, required: true, description: 'Where, and whether.' }) },
    resolve: (_root, { input }, { participation }) => participation.setListing(input) as never,
  }),
  erasePerson: t.field({
    type: deletionResult,
    description:
      'Erases a person for good: their profile, account, edges and personal values in the audit. Where they were named, the count of the unnamed grows by one; the credit line of a licensed file stays. Only they themselves can ask for it, and administrators.',
    args: { input: t.arg({ type: DeleteInput, required: true, description: 'Whom.' }) },
    resolve: (_root, { input }, { participation }) => participation.erase(input) as never,
  }),
}));
