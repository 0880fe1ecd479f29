import {
  declarations,
  privateNames,
  type DeclaredName,
  type Grant,
  type NodeReaders,
  type NodeTypeName,
  type WritableName,
} from '@wikicon/schema';

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
  ...(Object.fromEntries(declarations.map(({ name, write }) => [name, write])) as Record<DeclaredName, Rule>),
};

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
  ...Object.fromEntries(declarations.flatMap(({ name, read }) => (read === undefined ? [] : [[name, read]]))),
};

/** Fields that are not for everybody who sees their node: who may read them. Everything else goes with its node. */
const ownPrivateFields = {
  'Conference.audit': ['ORGANIZER'],
  'Conference.unlistedPeople': ['ORGANIZER'],
  'Committee.unlistedMembers': ['ORGANIZER'],
  'Conference.conflicts': ['ORGANIZER', 'PROGRAM'],
  'Conference.conflictSettings': ['ORGANIZER', 'PROGRAM'],
  'SessionPayload.conflicts': ['ORGANIZER', 'PROGRAM'],
  'Session.expectedAttendance': ['ORGANIZER', 'PROGRAM'],
} satisfies Readonly<Record<string, readonly Grant[]>>;

/** A private field of a declared noun: `Announcement.note`. */
type DeclaredPrivateField = string & { readonly isDeclared: true };

export type PrivateField = keyof typeof ownPrivateFields | DeclaredPrivateField;

const declaredPrivateFields: Readonly<Record<string, readonly Grant[]>> = Object.fromEntries(
  declarations.flatMap(({ name, fields, waiting, read }) => [
    ...Object.entries(fields).flatMap(([field, { read: readers }]) =>
      readers === null ? [] : [[`${name}.${field}`, readers] as const],
    ),
    [`Conference.${waiting.name}`, read?.before ?? []] as const,
  ]),
);

export const isDeclaredPrivate = (field: string): field is DeclaredPrivateField =>
  Object.hasOwn(declaredPrivateFields, field);

export const privateFields: Readonly<Record<PrivateField, readonly Grant[]>> = {
  ...ownPrivateFields,
  ...declaredPrivateFields,
};

/** Nouns with a row of private values, and the field whose readers see them all: their version counts it too. */
export const privateRowReaders: Readonly<Partial<Record<WritableName, PrivateField>>> = {
  Conference: 'Conference.conflictSettings',
  Session: 'Session.expectedAttendance',
  ...Object.fromEntries(
    declarations.flatMap((noun) =>
      privateNames(noun)
        .slice(0, 1)
        .map((field) => [noun.name, `${noun.name}.${field}`]),
    ),
  ),
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
