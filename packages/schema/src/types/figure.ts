import { builder } from '../graphql/builder.ts';
import { FigureKind, FigureMetric } from '../graphql/enums.ts';
import { languages } from '../graphql/languages.ts';
import { inLanguage, lazyField } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { asksFor } from '../graphql/lookahead.ts';
import { Conference, Figure } from '../graphql/refs.ts';
import { atMost, maxWords } from '../kernel/list.ts';
import type { Figure as FigureModel, FigurePart as FigurePartModel } from '../nouns/figure.ts';

const FigurePart = builder.objectRef<FigurePartModel>('FigurePart');

FigurePart.implement({
  description: 'A part of a figure.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'A continent, country, language or slug.' }),
    label: t.field({
      type: LocalizedText,
      args: languages,
      description: 'What the part is called.',
      resolve: ({ label }, args, context) => inLanguage(label, args, context),
    }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'Null when the source names the part without a count.',
    }),
  }),
});

builder.objectField(Figure, 'breakdown', (t) =>
  t.field({
    type: [FigurePart],
    description: 'Its parts, where the source names them.',
    resolve: lazyField<FigureModel>()('breakdown'),
  }),
);

builder.objectField(Conference, 'figures', (t) =>
  t.field({
    type: [Figure],
    description: 'Figures that disagree stand side by side, each with its source.',
    args: {
      metrics: t.arg({ type: [FigureMetric], ...atMost(maxWords, 'Only those that measure one of these.') }),
      kinds: t.arg({ type: [FigureKind], ...atMost(maxWords, 'Only those of these kinds.') }),
    },
    resolve: ({ id }, choice, { facts }, info) => facts.figures(id, choice, { sources: asksFor('source', info) }),
  }),
);
