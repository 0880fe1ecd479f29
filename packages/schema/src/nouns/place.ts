import { required } from '../input/field.ts';
import * as kit from '../input/kit.ts';
import type { Id } from '../kernel/ids.ts';
import { RoomFeature } from '../kernel/vocabulary/vocabularies.ts';
import { noun, type Model } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { organizers, program } from '../noun/grants.ts';
import { stillNamed } from './phrases.ts';

export const venue = noun({
  name: 'Venue',
  prefix: 'ven',
  word: 'venue',
  description: 'A place where a conference is held.',
  owner: 'OWNING',
  conference: 'The conference that is held there.',
  deletion: stillNamed,
  read: 'WITH_CONFERENCE',
  write: organizers,
  fields: {
    name: field.required(field.line({ max: 200, description: 'What it is called.' })),
    address: field.prose({ max: 500, description: 'Where it stands.', asInput: 'Where it is.' }),
    host: field.reference(['aff', 'ins'], {
      description: 'The organization that opened its doors.',
      asInput: 'The organization that opens its doors.',
    }),
  },
});

export interface Venue extends Model<typeof venue> {}

export const room = noun({
  name: 'Room',
  prefix: 'rom',
  word: 'room',
  description: 'A room of a venue.',
  owner: 'OWNING',
  conference: 'The conference that uses it.',
  deletion: stillNamed,
  read: 'WITH_CONFERENCE',
  write: program,
  fields: {
    venue: field.other(required(kit.id('The venue that it is in.', 'ven'))),
    slug: field.slug({
      description: 'Its name in filters: main-hall.',
      asInput: 'Its name in filters and addresses.',
    }),
    name: field.required(field.line({ max: 200, description: 'What it is called.' })),
    capacity: field.whole({
      min: 1,
      max: 100_000,
      description: 'How many people it holds.',
      asInput: 'How many people fit in.',
    }),
    features: field.words(RoomFeature, { description: 'What it offers.' }),
  },
});

export interface Room extends Model<typeof room> {
  readonly venue: Id<'ven'>;
}
