import { builder } from '../graphql/builder.ts';
import { StatementKind } from '../graphql/enums.ts';
import { asksFor } from '../graphql/lookahead.ts';
import { Conference, Statement } from '../graphql/refs.ts';
import { atMost, maxWords } from '../kernel/list.ts';

builder.objectField(Conference, 'statements', (t) =>
  t.field({
    type: [Statement],
    description: 'What it meant, in words.',
    args: { kinds: t.arg({ type: [StatementKind], ...atMost(maxWords, 'Only these kinds.') }) },
    resolve: ({ id }, { kinds }, { facts }, info) => facts.statements(id, kinds, { sources: asksFor('source', info) }),
  }),
);
