import { builder } from '../graphql/builder.ts';
import type { Refusal, Written } from '../services/write-result.ts';
import { errorTypes } from './error-types.ts';
import { control, target } from './control.ts';
import { payloadOf } from './writables.ts';

const HideConferenceInput = builder.inputType('HideConferenceInput', {
  description: 'The conference that Home, lists and search shall not show, and why.',
  fields: (t) => ({
    ...target(t, 'The conference.'),
    ...control(t),
    reason: t.string({ required: true, description: 'Why, for its organizers to read; at most 500 characters.' }),
  }),
});

const UnhideConferenceInput = builder.inputType('UnhideConferenceInput', {
  description: 'The conference that Home, lists and search shall show again.',
  fields: (t) => ({
    ...target(t, 'The conference.'),
    ...control(t),
  }),
});

const HidingResult = builder.unionType('HidingResult', {
  description: 'The conference, or why it is not shown otherwise.',
  types: [payloadOf('Conference'), ...errorTypes],
  resolveType: (result: unknown) => {
    const { kind } = result as Written | Refusal;
    return kind === 'Written' ? 'ConferencePayload' : kind;
  },
});

builder.mutationField('hideConference', (t) =>
  t.field({
    type: HidingResult,
    description:
      'Takes a conference out of Home, of every list across conferences and of search; for administrators. Whoever has its address reads it as before, and search engines are asked not to keep it. Its organizers see the reason.',
    args: { input: t.arg({ type: HideConferenceInput, required: true, description: 'Which one, and why.' }) },
    resolve: (_root, { input }, { writes }) => writes.hide(input) as never,
  }),
);

builder.mutationField('unhideConference', (t) =>
  t.field({
    type: HidingResult,
    description: 'Brings a hidden conference back into lists and search; for administrators.',
    args: { input: t.arg({ type: UnhideConferenceInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, { writes }) => writes.unhide(input) as never,
  }),
);
