import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { Conference } from '../graphql/refs.ts';
import { accessTokenFields, TokenScope } from '../input/access-token.ts';
import type { AccessToken as AccessTokenModel, NewAccessToken } from '../model/viewer.ts';
import { deletionResult } from '../write/deletion.ts';
import { errorTypes } from '../write/error-types.ts';
import { inputFields } from '../write/input-fields.ts';

export const AccessToken = builder.objectRef<AccessTokenModel>('AccessToken').implement({
  description: 'A token for an integration; the token itself is shown once, when it is made.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'By which it is revoked.' }),
    name: t.exposeString('name', { description: 'What its person calls it.' }),
    scopes: t.expose('scopes', { type: [enumOf(TokenScope)], description: 'What it may be used for.' }),
    conferences: t.field({
      type: [Conference],
      nullable: true,
      description:
        'The conferences that it is limited to, as far as they are there; null for no limit, and an empty list permits nothing.',
      resolve: async ({ conferences }, _args, { nodes }) =>
        conferences && ((await nodes.byIds(conferences)).filter((one) => one !== null) as never),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends.' }),
  }),
});

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
