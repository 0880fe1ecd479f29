import { AffiliateType, Continent, WikimediaRegion } from '../kernel/vocabulary/vocabularies.ts';
import { required, type Values } from './field.ts';
import * as kit from './kit.ts';

export const institutionFields = {
  slug: required(kit.slug('Its part of a web address.')),
  name: required(kit.localized('What it is called.', 200)),
  website: kit.scalar('URL', 'Its own site or wiki page.'),
  country: kit.scalar('CountryCode', 'Its country.'),
  wikidataId: kit.wikidataId,
};
export type InstitutionValues = Values<typeof institutionFields>;

export const affiliateFields = {
  ...institutionFields,
  type: required(kit.oneOf(AffiliateType, 'What it is recognized as.')),
  code: kit.text('Its usual abbreviation: WMUK.', 20),
  region: kit.oneOf(WikimediaRegion, 'The region of the movement that it is in.'),
  continent: kit.oneOf(Continent, 'The continent that it is on.'),
  languages: kit.languages('The languages that it works in.'),
};
export type AffiliateValues = Values<typeof affiliateFields>;
