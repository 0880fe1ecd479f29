import { builder } from '../graphql/builder.ts';
import { accessTokenFields } from '../input/access-token.ts';
import type { NewAccessToken } from '../model/viewer.ts';
import { AccessToken } from '../types/access-token.ts';
import { deletionResult } from './deletion.ts';
import { errorTypes } from './error-types.ts';
import { inputFields } from './input-fields.ts';

const Payload = builder.objectRef<NewAccessToken>('AccessTokenPayload').implement({
  description: 'A new access token.',
  fields: (t) => ({
    accessToken: t.expose('accessToken', { type: AccessToken, description: 'How it is listed from now on.' }),
    token: t.exposeString('token', {
      description: 'The token itself, for the header `Authorization: Bearer`. It is not shown again.',
    }),
  }),
});

const Result = builder.unionType('AccessTokenResult', {
  description: 'A new access token, or why there is none.',
  types: [Payload, ...errorTypes],
  resolveType: (result: unknown) => (result as { kind: string }).kind,
});

const CreateAccessTokenInput = builder.inputType('CreateAccessTokenInput', {
  description: 'A new access token.',
  fields: (t) => inputFields(t, accessTokenFields, false) as never,
});

const RevokeAccessTokenInput = builder.inputType('RevokeAccessTokenInput', {
  description: 'An access token that is to end.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Which one.' }) }),
});

builder.mutationFields((t) => ({
  createAccessToken: t.field({
    type: Result,
    description: 'Makes an access token for the viewer; only in a session, never with another token.',
    args: { input: t.arg({ type: CreateAccessTokenInput, required: true, description: 'What it is for.' }) },
    resolve: (_root, { input }, { viewer }) => viewer.createAccessToken(input as never) as never,
  }),
  revokeAccessToken: t.field({
    type: deletionResult,
    description: 'Ends an access token at once.',
    args: { input: t.arg({ type: RevokeAccessTokenInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input: { id } }, { viewer }) => viewer.revokeAccessToken(id) as never,
  }),
}));
