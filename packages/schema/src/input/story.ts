import {
  CreditRole,
  FigureKind,
  FigureMetric,
  FigureQualifier,
  FigureUnit,
  MilestoneKind,
  StatementKind,
} from '../kernel/vocabulary/vocabularies.ts';
import { initially, required, type Values } from './field.ts';
import * as kit from './kit.ts';

const source = kit.id('Where it comes from, a source of the same conference.', 'src');

export const milestoneFields = {
  kind: required(kit.oneOf(MilestoneKind, 'Which step it is.')),
  title: required(kit.localized('What happened.', 300)),
  description: kit.localizedProse('More of it.', 5_000),
  startsOn: kit.scalar('PartialDate', 'When it was, or began.'),
  endsOn: kit.scalar('PartialDate', 'When it ended.'),
  startsAt: kit.scalar('DateTime', 'The exact instant, where it is known.'),
  endsAt: kit.scalar('DateTime', 'The exact instant of its end, where it is known.'),
  happenedAt: kit.id('Another conference at which it happened.', 'con'),
  people: kit.ids('Who took part in it.', 'per'),
  organizations: kit.ids('Which organizations took part in it.', 'aff', 'ins'),
  source,
};
export type MilestoneValues = Values<typeof milestoneFields>;

const part = {
  key: required(
    kit.matching(
      'Its name in programs, as that of a continent, country or language: UZ, uz-Latn.',
      /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/,
      'made of letters, digits and single hyphens',
      100,
    ),
  ),
  label: required(kit.localized('What it counts.', 200)),
  value: kit.scalar('Decimal', 'How many; null when the source names it without a number.'),
};

export const figureFields = {
  metric: required(kit.oneOf(FigureMetric, 'What it measures.')),
  kind: initially(kit.oneOf(FigureKind, 'Where it comes from; reported if left out.'), 'REPORTED'),
  label: required(kit.localized('What it measures, in words.', 200)),
  value: required(kit.scalar('Decimal', 'The number.')),
  qualifier: initially(kit.oneOf(FigureQualifier, 'How the number is meant; exactly if left out.'), 'EXACTLY'),
  unit: initially(kit.oneOf(FigureUnit, 'What it counts in; things or people if left out.'), 'COUNT'),
  currency: kit.scalar('CurrencyCode', 'The currency of money.'),
  breakdown: kit.objects('FigurePartInput', 'A part of a figure.', part, 'Its parts.', 30),
  attributedTo: kit.localized('Whom the source cites.', 300),
  note: kit.localizedProse('What has to be known to read it.', 1_000),
  source,
};
export type FigureValues = Values<typeof figureFields>;

export const statementFields = {
  kind: required(kit.oneOf(StatementKind, 'What it tells.')),
  body: required(kit.localizedProse('The words.', 5_000)),
  person: kit.id('Who said it.', 'per'),
  attributedTo: kit.localized('Whom it is attributed to, where that is no person of the graph.', 300),
  source,
};
export type StatementValues = Values<typeof statementFields>;

export const creditFields = {
  role: required(kit.oneOf(CreditRole, 'What it is for.')),
  recipient: kit.id('Who is thanked.', 'per', 'aff', 'ins', 'com'),
  text: kit.localizedProse('The words of thanks.', 1_000),
  works: kit.ids('Media files of the same conference that it is for.', 'med'),
  source,
};
export type CreditValues = Values<typeof creditFields>;
