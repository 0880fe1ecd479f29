import { message, type MessageKey } from '../i18n/message.ts';

/** What affiliates are recognized as. */
export const affiliateTypes = {
  CHAPTER: 'affiliate-chapter',
  THEMATIC_ORGANIZATION: 'affiliate-thematic-organization',
  USER_GROUP: 'affiliate-user-group',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** Returns the recognized type of an affiliate. */
export const affiliateType = (type: keyof typeof affiliateTypes): string => message(affiliateTypes[type]);

/** The regions into which the Wikimedia movement divides the world. */
export const movementRegions = {
  CENTRAL_EASTERN_EUROPE_CENTRAL_ASIA: 'region-central-eastern-europe-central-asia',
  EAST_SOUTHEAST_ASIA_PACIFIC: 'region-east-southeast-asia-pacific',
  LATIN_AMERICA_CARIBBEAN: 'region-latin-america-caribbean',
  MIDDLE_EAST_NORTH_AFRICA: 'region-middle-east-north-africa',
  NORTHERN_WESTERN_EUROPE: 'region-northern-western-europe',
  SOUTH_ASIA: 'region-south-asia',
  SUB_SAHARAN_AFRICA: 'region-sub-saharan-africa',
  UNITED_STATES_CANADA: 'region-united-states-canada',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** Returns the name of a region. */
export const movementRegion = (region: keyof typeof movementRegions): string => message(movementRegions[region]);
