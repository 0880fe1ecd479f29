import type { Affiliate, Conference } from '@wikicon/schema';
import type { ConferenceGraph } from '../src/seed/graph.ts';

/** When everything of a made-up graph was written. */
export const writtenAt = '2026-01-01T00:00:00Z';

/** A published conference of which nothing is known but what is given. */
export const bareConference = (
  given: Partial<Conference> & Pick<Conference, 'id' | 'slug' | 'name' | 'startsOn' | 'endsOn'>,
): Conference => ({
  summary: null,
  series: null,
  publication: 'PUBLISHED',
  edition: null,
  status: 'CONFIRMED',
  attendanceMode: null,
  timeZone: 'UTC',
  city: null,
  country: null,
  workingLanguages: [],
  interpretationLanguages: [],
  website: null,
  picture: null,
  wikidataId: null,
  updatedAt: writtenAt,
  ...given,
});

/** The same of an affiliate. */
export const bareAffiliate = (
  given: Partial<Affiliate> & Pick<Affiliate, 'id' | 'slug' | 'name' | 'type'>,
): Affiliate => ({
  website: null,
  country: null,
  logo: null,
  wikidataId: null,
  code: null,
  region: null,
  continent: null,
  languages: [],
  ...given,
});

/** The lists of a conference that are empty in most made-up graphs. */
export const noParts = {
  venues: [],
  rooms: [],
  sources: [],
  committees: [],
  milestones: [],
  figures: [],
  statements: [],
  credits: [],
  media: [],
} satisfies Partial<ConferenceGraph>;
