import { CreditRole } from '../kernel/vocabulary/vocabularies.ts';
import { noun, type Model } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { organizers } from '../noun/grants.ts';
import { nothingElse, statedBy } from './phrases.ts';

export const credit = noun({
  name: 'Credit',
  prefix: 'crd',
  word: 'credit',
  description: 'A thank-you, or an acknowledgement of work.',
  owner: 'OWNING',
  conference: 'The conference that gives thanks.',
  deletion: nothingElse,
  read: 'WITH_CONFERENCE',
  write: organizers,
  fields: {
    role: field.required(field.word(CreditRole, { description: 'What it is for.' })),
    recipient: field.reference(['per', 'aff', 'ins', 'com'], {
      union: { name: 'CreditRecipient', description: 'Whom a credit thanks.' },
      description: 'Null when it thanks people who are not named here; then the text says whom.',
      asInput: 'Who is thanked.',
    }),
    text: field.prose({ max: 1_000, description: 'The thanks in words.', asInput: 'The words of thanks.' }),
    works: field.references('med', {
      description: 'The files that it acknowledges.',
      asInput: 'Media files of the same conference that it is for.',
    }),
    source: statedBy('Who states it.'),
  },
});

export interface Credit extends Model<typeof credit> {}
