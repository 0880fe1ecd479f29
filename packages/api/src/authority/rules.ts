import type { ConferenceRole, NodeTypeName, WritableName } from '@wikicon/schema';

/** Whoever may do something: people with a role in the conference, or in a relation to the node itself. */
export type Grant =
  | ConferenceRole
  /** Everybody who is signed in. */
  | 'SIGNED_IN'
  /** The person whose profile it is. */
  | 'SELF'
  /** Organizers of the conference on whose behalf the node was made; for a profile, until its person has signed in. */
  | 'STEWARD';

export type Action = 'create' | 'update' | 'delete';

type Rule = Readonly<Record<Action, readonly Grant[]>>;

const organizers: Rule = { create: ['ORGANIZER'], update: ['ORGANIZER'], delete: ['ORGANIZER'] };
const program: Rule = {
  create: ['ORGANIZER', 'PROGRAM'],
  update: ['ORGANIZER', 'PROGRAM'],
  delete: ['ORGANIZER', 'PROGRAM'],
};
const stewards: Rule = { create: ['ORGANIZER'], update: ['STEWARD'], delete: ['STEWARD'] };

/** Every noun, and what is written besides. */
export type Writable = WritableName | 'Participation' | 'Listing' | 'Erasure';

/**
 * Who may write what; the one place that says so (docs/authority.md is made from it).
 * An administrator of the instance may do everything. Whoever may not see a node may not write it either.
 */
export const rules: Readonly<Record<Writable, Rule>> = {
  Conference: { create: ['SIGNED_IN'], update: ['ORGANIZER'], delete: ['ORGANIZER'] },
  Session: program,
  Topic: program,
  SessionType: program,
  Room: program,
  Venue: organizers,
  Committee: organizers,
  Source: organizers,
  Milestone: organizers,
  Figure: organizers,
  Statement: organizers,
  Credit: organizers,
  MediaFile: { ...organizers, create: ['ORGANIZER', 'VOLUNTEER'] },
  Person: { create: ['ORGANIZER', 'PROGRAM'], update: ['SELF', 'STEWARD'], delete: ['STEWARD'] },
  Participation: organizers,
  Listing: { create: [], update: ['SELF'], delete: [] },
  Erasure: { create: [], update: [], delete: ['SELF'] },
  Affiliate: stewards,
  Institution: stewards,
  Series: stewards,
};

/** Who sees a node. */
export type NodeReaders =
  | 'EVERYBODY'
  /** Whoever sees the conference that owns it: everybody once it is published, its team before. */
  | 'WITH_CONFERENCE'
  /** Everybody once they are listed somewhere; before, themselves and those who work with them. */
  | 'AS_CHOSEN';

/** Who sees the nodes of each type; a type that is not named here is seen by nobody. */
export const nodeReaders: Readonly<Partial<Record<NodeTypeName, NodeReaders>>> = {
  Series: 'EVERYBODY',
  Affiliate: 'EVERYBODY',
  Institution: 'EVERYBODY',
  Person: 'AS_CHOSEN',
  Conference: 'WITH_CONFERENCE',
  Session: 'WITH_CONFERENCE',
  SessionType: 'WITH_CONFERENCE',
  Topic: 'WITH_CONFERENCE',
  Venue: 'WITH_CONFERENCE',
  Room: 'WITH_CONFERENCE',
  Source: 'WITH_CONFERENCE',
  Committee: 'WITH_CONFERENCE',
  Milestone: 'WITH_CONFERENCE',
  Figure: 'WITH_CONFERENCE',
  Statement: 'WITH_CONFERENCE',
  Credit: 'WITH_CONFERENCE',
  MediaFile: 'WITH_CONFERENCE',
};

/** Fields that are not for everybody who sees their node: who may read them. Everything else goes with its node. */
export const privateFields = {
  'Conference.audit': ['ORGANIZER'],
  'Conference.unlistedPeople': ['ORGANIZER'],
  'Committee.unlistedMembers': ['ORGANIZER'],
  'Conference.conflicts': ['ORGANIZER', 'PROGRAM'],
  'Conference.conflictSettings': ['ORGANIZER', 'PROGRAM'],
  'SessionPayload.conflicts': ['ORGANIZER', 'PROGRAM'],
  'Session.expectedAttendance': ['ORGANIZER', 'PROGRAM'],
} satisfies Readonly<Record<string, readonly Grant[]>>;

export type PrivateField = keyof typeof privateFields;

/** Nouns with a row of private values, and the field whose readers see them all: their version counts it too. */
export const privateRowReaders: Readonly<Partial<Record<WritableName, PrivateField>>> = {
  Conference: 'Conference.conflictSettings',
  Session: 'Session.expectedAttendance',
};

/** Mutations that are no create, update or delete of a noun: the rule that each is held to. */
export const otherWrites: Readonly<Record<string, `${Writable}.${Action}` | 'OWN_ACCOUNT'>> = {
  setPublication: 'Conference.update',
  setParticipation: 'Participation.update',
  setListing: 'Listing.update',
  erasePerson: 'Erasure.delete',
  createAccessToken: 'OWN_ACCOUNT',
  revokeAccessToken: 'OWN_ACCOUNT',
  signOutEverywhere: 'OWN_ACCOUNT',
};
