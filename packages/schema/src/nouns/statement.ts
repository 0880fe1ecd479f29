import { StatementKind } from '../kernel/vocabulary/vocabularies.ts';
import { noun, type Model } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { organizers } from '../noun/grants.ts';
import { nothingElse, statedBy } from './phrases.ts';

export const statement = noun({
  name: 'Statement',
  prefix: 'stm',
  word: 'statement',
  description: 'What a conference meant, in words.',
  owner: 'OWNING',
  conference: 'The conference that it is about.',
  deletion: nothingElse,
  read: 'WITH_CONFERENCE',
  write: organizers,
  fields: {
    kind: field.required(field.word(StatementKind, { description: 'What it tells.' })),
    body: field.required(field.prose({ max: 5_000, description: 'The statement.', asInput: 'The words.' })),
    person: field.reference('per', {
      description: 'Who said it, if named with consent.',
      asInput: 'Who said it.',
    }),
    attributedTo: field.line({
      max: 300,
      description: 'Whom the source cites: one attendee.',
      asInput: 'Whom it is attributed to, where that is no person of the graph.',
    }),
    source: statedBy('Who states it.'),
  },
});

export interface Statement extends Model<typeof statement> {}
