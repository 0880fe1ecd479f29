import { SourceKind } from '../kernel/vocabulary/vocabularies.ts';
import { noun, type Model } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { organizers, program } from '../noun/grants.ts';
import { stillNamed } from './phrases.ts';

const asInput = 'Its name in filters and addresses.';

const common = { owner: 'OWNING', deletion: stillNamed, read: 'WITH_CONFERENCE' } as const;

export const topic = noun({
  ...common,
  name: 'Topic',
  prefix: 'top',
  word: 'topic',
  description: 'A subject of the conference.',
  conference: 'The conference that has it.',
  write: program,
  fields: {
    slug: field.slug({ description: 'Its name in filters: wikidata.', asInput }),
    name: field.required(field.line({ max: 200, description: 'What it is called.' })),
    wikidataId: field.wikidataId({ description: 'Its item on Wikidata: Q2013.' }),
  },
});

export interface Topic extends Model<typeof topic> {}

export const sessionType = noun({
  ...common,
  name: 'SessionType',
  prefix: 'typ',
  word: 'session type',
  description: 'A format of session.',
  conference: 'The conference that uses it.',
  write: program,
  fields: {
    slug: field.slug({ description: 'Its name in filters: lightning-talk.', asInput }),
    name: field.required(field.line({ max: 200, description: 'What it is called.' })),
    maxDurationMinutes: field.whole({
      min: 1,
      max: 1_440,
      description: 'Longest duration without the change of halls; null for a format without a slot, such as a poster.',
      asInput: 'The longest that such a session lasts, in minutes.',
    }),
  },
});

export interface SessionType extends Model<typeof sessionType> {}

export const source = noun({
  ...common,
  name: 'Source',
  prefix: 'src',
  word: 'source',
  description: 'A publication that states facts.',
  conference: 'The conference that it tells of.',
  write: organizers,
  fields: {
    kind: field.required(field.word(SourceKind, { description: 'What kind of publication.', asInput: 'What it is.' })),
    title: field.required(
      field.line({
        max: 300,
        description: 'Its title, or a description where the title is not known.',
        asInput: 'Its title.',
      }),
    ),
    publisher: field.text({ max: 200, description: 'Who published it.' }),
    url: field.scalar('URL', { description: 'Where it can be read.' }),
    /** A year, month or day. */
    publishedOn: field.scalar('PartialDate', { description: 'When it was published.' }),
  },
});

export interface Source extends Model<typeof source> {}
