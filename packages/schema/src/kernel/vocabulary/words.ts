/**
 * Every closed set of values in the graph, with the sentence that the schema prints beside each.
 * The GraphQL enums, the TypeScript types and the checks on imported data are all made from these records.
 */

export const eventStatuses = {
  TENTATIVE: 'Planned, and not certain.',
  CONFIRMED: 'Takes place, or took place.',
  CANCELLED: 'Does not take place.',
} as const;
export type EventStatus = keyof typeof eventStatuses;

export const listOrders = {
  START: 'By when it begins: the latest conference first, and in it as its program goes, or by name.',
  NAME: 'By name or title; of at most 50 conferences.',
} as const;
export type ListOrder = keyof typeof listOrders;

export const attendanceModes = {
  IN_PERSON: 'Everybody meets in one place.',
  ONLINE: 'Everybody takes part from elsewhere.',
  HYBRID: 'Some meet in one place, others take part from elsewhere.',
} as const;
export type AttendanceMode = keyof typeof attendanceModes;

export const affiliateTypes = {
  CHAPTER: 'An independent organization for a country or region.',
  THEMATIC_ORGANIZATION: 'An independent organization for a subject.',
  USER_GROUP: 'A simple group for a language, place or theme.',
} as const;
export type AffiliateType = keyof typeof affiliateTypes;

export const wikimediaRegions = {
  CENTRAL_EASTERN_EUROPE_CENTRAL_ASIA: 'Central and Eastern Europe and Central Asia.',
  EAST_SOUTHEAST_ASIA_PACIFIC: 'East and Southeast Asia and the Pacific.',
  LATIN_AMERICA_CARIBBEAN: 'Latin America and the Caribbean.',
  MIDDLE_EAST_NORTH_AFRICA: 'The Middle East and North Africa.',
  NORTHERN_WESTERN_EUROPE: 'Northern and Western Europe.',
  SOUTH_ASIA: 'South Asia.',
  SUB_SAHARAN_AFRICA: 'Africa south of the Sahara.',
  UNITED_STATES_CANADA: 'The United States and Canada.',
} as const;
export type WikimediaRegion = keyof typeof wikimediaRegions;

export const continents = {
  AFRICA: 'Africa.',
  ANTARCTICA: 'Antarctica.',
  ASIA: 'Asia.',
  EUROPE: 'Europe.',
  NORTH_AMERICA: 'North America.',
  OCEANIA: 'Oceania.',
  SOUTH_AMERICA: 'South America.',
} as const;
export type Continent = keyof typeof continents;

export const organizationRoles = {
  ORGANIZER: 'Runs the conference.',
  FUNDER: 'Pays for it.',
  FISCAL_SPONSOR: 'Holds the money on behalf of the organizer.',
  SPONSOR: 'Gives money, goods or services.',
  HOST: 'Opens its doors.',
  PARTNER: 'Works with the organizer.',
  REPRESENTED: 'Had people there who stood for it.',
} as const;
export type OrganizationRole = keyof typeof organizationRoles;

export const participantRoles = {
  INITIATOR: 'Had the idea, or was there when it was born.',
  ORGANIZER: 'Belongs to the core organizing team.',
  COMMITTEE_MEMBER: 'Belongs to any committee.',
  SPEAKER: 'Is on stage in a session, whatever the role there.',
  VOLUNTEER: 'Helps on site.',
  INTERPRETER: 'Interprets between languages.',
  DESIGNER: 'Designed how it looks.',
  PHOTOGRAPHER: 'Took its pictures.',
  HOST: 'Welcomed it to the venue.',
  ATTENDEE: 'Takes part, and chose to be listed.',
} as const;
export type ParticipantRole = keyof typeof participantRoles;

export const speakerRoles = {
  PRESENTER: 'Gives the session.',
  MODERATOR: 'Leads the conversation.',
  PANELIST: 'Answers on a panel.',
  CONTRIBUTOR: 'Adds to it from their own experience without presenting it.',
} as const;
export type SpeakerRole = keyof typeof speakerRoles;

export const committeeKinds = {
  CORE_ORGANIZING_TEAM: 'Organizes the conference as a whole.',
  PROGRAM: 'Selects the submissions and makes the program.',
  SCHOLARSHIP: 'Decides who is supported to attend.',
  TRUST_AND_SAFETY: 'Looks after the safety of everybody there.',
  VOLUNTEERS: 'Coordinates those who help on site.',
  OTHER: 'Anything else; its name says what.',
} as const;
export type CommitteeKind = keyof typeof committeeKinds;

export const committeeRoles = {
  CHAIR: 'Leads the committee.',
  MEMBER: 'Belongs to it.',
} as const;
export type CommitteeRole = keyof typeof committeeRoles;

export const affiliationRoles = {
  MEMBER: 'A member or volunteer.',
  BOARD_MEMBER: 'A member of its board.',
  STAFF: 'Works for it.',
} as const;
export type AffiliationRole = keyof typeof affiliationRoles;

export const roomFeatures = {
  PROJECTOR: 'A projector or large screen.',
  RECORDING: 'Sessions can be recorded.',
  STREAMING: 'Sessions can be streamed.',
  INTERPRETATION: 'Interpreters can work there.',
  WHEELCHAIR_ACCESS: 'Reached by wheelchair without a step.',
} as const;
export type RoomFeature = keyof typeof roomFeatures;

export const publications = {
  DRAFT: 'Only its team sees it.',
  PUBLISHED: 'Everybody sees it.',
  ARCHIVED: 'Everybody sees it, and nobody changes it any more.',
} as const;
export type Publication = keyof typeof publications;

export const programPublications = {
  DRAFT: 'Only the team of the conference sees it.',
  PUBLISHED: 'Whoever sees the conference sees it.',
} as const;
export type ProgramPublication = keyof typeof programPublications;

export const conferenceRoles = {
  ORGANIZER: 'In the core organizing team: may do everything with the conference.',
  PROGRAM: 'In the program committee: makes the program.',
  SCHOLARSHIP: 'In the scholarship committee.',
  TRUST_AND_SAFETY: 'In the trust and safety team.',
  VOLUNTEER: 'In the team of volunteers.',
  MEMBER: 'In any other committee: sees drafts.',
} as const;
export type ConferenceRole = keyof typeof conferenceRoles;

/** The role that membership in a committee gives. */
export const roleOfCommittee: Readonly<Record<CommitteeKind, ConferenceRole>> = {
  CORE_ORGANIZING_TEAM: 'ORGANIZER',
  PROGRAM: 'PROGRAM',
  SCHOLARSHIP: 'SCHOLARSHIP',
  TRUST_AND_SAFETY: 'TRUST_AND_SAFETY',
  VOLUNTEERS: 'VOLUNTEER',
  OTHER: 'MEMBER',
};
