import { builder } from '../graphql/builder.ts';
import { FigureKind, FigureMetric, FigureQualifier, FigureUnit } from '../graphql/enums.ts';
import { languages } from '../graphql/languages.ts';
import { lazyField, lazyText, inLanguage } from '../graphql/lazy-field.ts';
import { LocalizedText } from '../graphql/localized-text.ts';
import { asksFor } from '../graphql/lookahead.ts';
import { Node } from '../graphql/node.ts';
import { Conference, Figure, Source } from '../graphql/refs.ts';
import { conferenceOf } from '../kernel/ids.ts';
import { atMost, maxWords } from '../kernel/list.ts';
import type { Figure as FigureModel, FigurePart as FigurePartModel } from '../model/story.ts';

const own = lazyField<FigureModel>();
const text = lazyText<FigureModel>();

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

Figure.implement({
  description: 'A number about a conference: planned, reported by a source, or computed from the graph.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its global id, which never changes.' }),
    conference: t.field({
      type: Conference,
      description: 'The conference that it is about.',
      resolve: ({ id }) => ({ id: conferenceOf(id) }),
    }),
    metric: t.field({ type: FigureMetric, description: 'What it measures.', resolve: own('metric') }),
    kind: t.field({ type: FigureKind, description: 'Planned, reported or computed.', resolve: own('kind') }),
    label: t.field({
      type: LocalizedText,
      args: languages,
      description: 'What it counts, in words.',
      resolve: text('label'),
    }),
    value: t.field({ type: 'Decimal', description: 'The number.', resolve: own('value') }),
    qualifier: t.field({ type: FigureQualifier, description: 'How the number is meant.', resolve: own('qualifier') }),
    unit: t.field({ type: FigureUnit, description: 'What it counts in.', resolve: own('unit') }),
    currency: t.field({
      type: 'CurrencyCode',
      nullable: true,
      description: 'Given when the unit is MONEY.',
      resolve: own('currency'),
    }),
    breakdown: t.field({
      type: [FigurePart],
      description: 'Its parts, where the source names them.',
      resolve: own('breakdown'),
    }),
    attributedTo: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'Whom the source cites: Uzbek state media.',
      resolve: text('attributedTo'),
    }),
    note: t.field({
      type: LocalizedText,
      nullable: true,
      args: languages,
      description: 'What one should know to read it.',
      resolve: text('note'),
    }),
    source: t.field({ type: Source, nullable: true, description: 'Null when computed.', resolve: own('source') }),
  }),
});

builder.objectField(Conference, 'figures', (t) =>
  t.field({
    type: [Figure],
    description: 'Figures that disagree stand side by side, each with its source.',
    args: {
      metrics: t.arg({ type: [FigureMetric], ...atMost(maxWords, 'Only those that measure one of these.') }),
      kinds: t.arg({ type: [FigureKind], ...atMost(maxWords, 'Only those of these kinds.') }),
    },
    resolve: ({ id }, choice, { story }, info) => story.figures(id, choice, { sources: asksFor('source', info) }),
  }),
);
