import { message, type MessageKey } from '../../i18n/message.ts';
import type { Affiliate } from './query.ts';

const types: Readonly<Record<Affiliate['type'], MessageKey>> = {
  CHAPTER: 'affiliate-chapter',
  THEMATIC_ORGANIZATION: 'affiliate-thematic-organization',
  USER_GROUP: 'affiliate-user-group',
};

/** Returns the recognized type of an affiliate. */
export const affiliateType = (type: Affiliate['type']): string => message(types[type]);

const regions: Readonly<Record<NonNullable<Affiliate['region']>, MessageKey>> = {
  CENTRAL_EASTERN_EUROPE_CENTRAL_ASIA: 'region-central-eastern-europe-central-asia',
  EAST_SOUTHEAST_ASIA_PACIFIC: 'region-east-southeast-asia-pacific',
  LATIN_AMERICA_CARIBBEAN: 'region-latin-america-caribbean',
  MIDDLE_EAST_NORTH_AFRICA: 'region-middle-east-north-africa',
  NORTHERN_WESTERN_EUROPE: 'region-northern-western-europe',
  SOUTH_ASIA: 'region-south-asia',
  SUB_SAHARAN_AFRICA: 'region-sub-saharan-africa',
  UNITED_STATES_CANADA: 'region-united-states-canada',
};

/** A region as the Wikimedia movement divides the world. */
export const movementRegion = (region: NonNullable<Affiliate['region']>): string => message(regions[region]);
