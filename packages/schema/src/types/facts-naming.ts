import { builder } from '../graphql/builder.ts';
import { asksFor } from '../graphql/lookahead.ts';
import { Committee, Credit, Figure, MediaFile, Milestone, Source, Statement } from '../graphql/refs.ts';

/** The facts that name a node of their conference: the way back from a source, a committee and a file. */
builder.objectFields(Source, (t) => ({
  milestones: t.field({
    type: [Milestone],
    description: 'Milestones that it states.',
    resolve: ({ id }, _args, { facts }, info) => facts.naming(id, 'mil', { sources: asksFor('source', info) }),
  }),
  figures: t.field({
    type: [Figure],
    description: 'Figures that it states.',
    resolve: ({ id }, _args, { facts }, info) => facts.naming(id, 'fig', { sources: asksFor('source', info) }),
  }),
  statements: t.field({
    type: [Statement],
    description: 'Statements that it prints.',
    resolve: ({ id }, _args, { facts }, info) => facts.naming(id, 'stm', { sources: asksFor('source', info) }),
  }),
  credits: t.field({
    type: [Credit],
    description: 'Credits that it states.',
    resolve: ({ id }, _args, { facts }, info) => facts.naming(id, 'crd', { sources: asksFor('source', info) }),
  }),
}));

builder.objectField(Committee, 'credits', (t) =>
  t.field({
    type: [Credit],
    description: 'The thanks to it.',
    resolve: ({ id }, _args, { facts }, info) => facts.naming(id, 'crd', { sources: asksFor('source', info) }),
  }),
);

builder.objectField(MediaFile, 'credits', (t) =>
  t.field({
    type: [Credit],
    description: 'Credits that acknowledge it.',
    resolve: ({ id }, _args, { facts }, info) => facts.naming(id, 'crd', { sources: asksFor('source', info) }),
  }),
);
