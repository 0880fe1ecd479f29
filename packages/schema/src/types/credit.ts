import { builder } from '../graphql/builder.ts';
import { CreditRole } from '../graphql/enums.ts';
import { asksFor } from '../graphql/lookahead.ts';
import { Conference, Credit } from '../graphql/refs.ts';
import { atMost, maxWords } from '../kernel/list.ts';

builder.objectField(Conference, 'credits', (t) =>
  t.field({
    type: [Credit],
    description: 'Whom it thanks, and for what.',
    args: { roles: t.arg({ type: [CreditRole], ...atMost(maxWords, 'Only those for one of these.') }) },
    resolve: ({ id }, { roles }, { facts }, info) => facts.credits(id, roles, { sources: asksFor('source', info) }),
  }),
);
