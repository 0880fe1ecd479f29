import { AffiliateType, Continent, WikimediaRegion } from '../kernel/vocabulary/vocabularies.ts';
import { noun, type Model } from '../noun/declare.ts';
import * as field from '../noun/field.ts';
import { stewards } from '../noun/grants.ts';
import { stillNamed } from './phrases.ts';

/** The fields that affiliates and institutions share: those of the interface Organization. */
export const organizationFields = {
  slug: field.slug({
    description: 'Its part of a web address: wikimedia-uk.',
    asInput: 'Its part of a web address.',
  }),
  name: field.required(field.line({ max: 200, description: 'What it is called.' })),
  website: field.scalar('URL', { description: 'Its own site or wiki page.' }),
  country: field.scalar('CountryCode', {
    description: 'Its country; null for a group of a language or theme.',
    asInput: 'Its country.',
  }),
  logo: field.picture({ description: 'Its logo.' }),
  wikidataId: field.wikidataId({ description: 'Its item on Wikidata: Q64.' }),
};

const common = { owner: 'LOOKING_AFTER', deletion: stillNamed, read: 'EVERYBODY', write: stewards } as const;

export const institution = noun({
  ...common,
  name: 'Institution',
  prefix: 'ins',
  word: 'institution',
  description: 'An organization that is not an affiliate: the Wikimedia Foundation, a host school, a sponsor.',
  fields: organizationFields,
});

export const affiliate = noun({
  ...common,
  name: 'Affiliate',
  prefix: 'aff',
  word: 'affiliate',
  description: 'A chapter, thematic organization or user group recognized in the Wikimedia movement.',
  fields: {
    ...organizationFields,
    type: field.required(field.word(AffiliateType, { description: 'What it is recognized as.' })),
    code: field.text({ max: 20, description: 'Its usual abbreviation: WMUK.' }),
    region: field.word(WikimediaRegion, { description: 'The region of the movement that it is in.' }),
    continent: field.word(Continent, { description: 'The continent that it is on.' }),
    languages: field.languages({ description: 'The languages that it works in.' }),
  },
});

/** A chapter, thematic organization or user group. */
export interface Affiliate extends Model<typeof affiliate> {}

/** An organization that is not an affiliate. */
export interface Institution extends Model<typeof institution> {}

export type Organization = Affiliate | Institution;
