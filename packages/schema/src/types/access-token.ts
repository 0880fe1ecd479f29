import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { Conference } from '../graphql/refs.ts';
import { TokenScope } from '../input/access-token.ts';
import type { AccessToken as AccessTokenModel } from '../model/viewer.ts';

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
    lastUsedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day, in UTC, on which somebody asked with it; null before the first.',
      resolve: ({ lastUsedOn }) => lastUsedOn ?? null,
    }),
  }),
});
