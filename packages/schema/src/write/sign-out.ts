import { builder } from '../graphql/builder.ts';
import type { SignedOut } from '../model/viewer.ts';
import { deletionResult } from './deletion.ts';
import { errorTypes } from './error-types.ts';

const Payload = builder.objectRef<SignedOut>('SignOutPayload').implement({
  description: 'All sign-ins of the viewer have ended.',
  fields: (t) => ({
    endedCount: t.exposeInt('endedCount', { description: 'How many there were, with the one that asked.' }),
  }),
});

const Result = builder.unionType('SignOutResult', {
  description: 'How many sign-ins ended, or why none did.',
  types: [Payload, ...errorTypes],
  resolveType: (result: unknown) => (result as { kind: string }).kind,
});

const SignOutDeviceInput = builder.inputType('SignOutDeviceInput', {
  description: 'A browser whose sign-in is to end.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Which one.' }) }),
});

builder.mutationFields((t) => ({
  signOutDevice: t.field({
    type: deletionResult,
    description: "Ends the viewer's sign-in in one browser at once. Only in a session, never with a token.",
    args: { input: t.arg({ type: SignOutDeviceInput, required: true, description: 'Which browser.' }) },
    resolve: (_root, { input: { id } }, { viewer }) => viewer.signOutDevice(id) as never,
  }),
  signOutEverywhere: t.field({
    type: Result,
    description:
      'Ends every sign-in of the viewer in every browser at once, this one too; access tokens stay until they are revoked. Only in a session, never with a token.',
    resolve: (_root, _args, { viewer }) => viewer.signOutEverywhere() as never,
  }),
}));
