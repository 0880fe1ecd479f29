import { noun, type Model } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { stewards } from '../noun/grants.ts';
import { addressPart, stillNamed } from './phrases.ts';

export const series = noun({
  name: 'Series',
  prefix: 'ser',
  word: 'series',
  description: 'A family of conferences, such as Central Asian WikiCon or Wikimania.',
  owner: 'LOOKING_AFTER',
  deletion: stillNamed,
  read: 'EVERYBODY',
  write: stewards,
  fields: {
    slug: field.slug({ description: addressPart }),
    name: field.required(field.line({ max: 200, description: 'What it is called.' })),
    area: field.line({
      max: 500,
      description: 'The part of the world that it serves; null when worldwide.',
      asInput: 'The part of the world or movement that it is for.',
    }),
    wikidataId: field.wikidataId({ description: 'Its item on Wikidata: Q64.' }),
  },
});

export interface Series extends Model<typeof series> {}
