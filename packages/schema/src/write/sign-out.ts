import { builder } from '../graphql/builder.ts';
import type { SignedOut } from '../model/viewer.ts';
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

builder.mutationField('signOutEverywhere', (t) =>
  t.field({
    type: Result,
    description:
      'Ends every sign-in of the viewer in every browser at once, this one too; access tokens stay until they are revoked. Only in a session, never with a token.',
    resolve: (_root, _args, { viewer }) => viewer.signOutEverywhere() as never,
  }),
);
