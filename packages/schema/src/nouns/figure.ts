import { required } from '../input/field.ts';
import * as kit from '../input/kit.ts';
import type { Localized } from '../kernel/language/tags.ts';
import { FigureKind, FigureMetric, FigureQualifier, FigureUnit } from '../kernel/vocabulary/vocabularies.ts';
import { noun, type Model, type ValuesOf } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { organizers } from '../noun/grants.ts';
import { nothingElse, statedBy } from './phrases.ts';

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

export const figure = noun({
  name: 'Figure',
  prefix: 'fig',
  word: 'figure',
  description: 'A number about a conference: planned, reported by a source, or computed from the graph.',
  owner: 'OWNING',
  conference: 'The conference that it is about.',
  deletion: nothingElse,
  read: 'WITH_CONFERENCE',
  write: organizers,
  fields: {
    metric: field.required(field.word(FigureMetric, { description: 'What it measures.' })),
    kind: field.startsAs(
      'REPORTED',
      field.word(FigureKind, {
        description: 'Planned, reported or computed.',
        asInput: 'Where it comes from; reported if left out.',
      }),
    ),
    label: field.required(
      field.line({ max: 200, description: 'What it counts, in words.', asInput: 'What it measures, in words.' }),
    ),
    value: field.required(field.scalar('Decimal', { description: 'The number.' })),
    qualifier: field.startsAs(
      'EXACTLY',
      field.word(FigureQualifier, {
        description: 'How the number is meant.',
        asInput: 'How the number is meant; exactly if left out.',
      }),
    ),
    unit: field.startsAs(
      'COUNT',
      field.word(FigureUnit, {
        description: 'What it counts in.',
        asInput: 'What it counts in; things or people if left out.',
      }),
    ),
    currency: field.scalar('CurrencyCode', {
      description: 'Given when the unit is MONEY.',
      asInput: 'The currency of money.',
    }),
    breakdown: field.objects('FigurePartInput', 'A part of a figure.', part, { asInput: 'Its parts.', max: 30 }),
    attributedTo: field.line({
      max: 300,
      description: 'Whom the source cites: Uzbek state media.',
      asInput: 'Whom the source cites.',
    }),
    note: field.prose({
      max: 1_000,
      description: 'What one should know to read it.',
      asInput: 'What has to be known to read it.',
    }),
    source: statedBy('Null when computed.'),
  },
});

export interface FigurePart {
  readonly key: string;
  readonly label: Localized;
  readonly value: string | null;
}

/** A number about a conference; `value` is an exact decimal. */
export interface Figure extends Model<typeof figure> {
  readonly breakdown: readonly FigurePart[];
}
export type FigureValues = ValuesOf<typeof figure>;
