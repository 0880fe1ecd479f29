import {
  declarations,
  nouns,
  privateNames,
  roleOfCommittee,
  type Grant,
  type NodeReaders,
  type NodeTypeName,
  type WritableName,
} from '@wikicon/schema';

export type Action = 'create' | 'update' | 'delete';

type Rule = Readonly<Record<Action, readonly Grant[]>>;

/** Every noun, and what is written besides. */
export type Writable = WritableName | 'Participation' | 'Listing' | 'Erasure' | 'Merge' | 'Hiding';

/** Returns what each declaration says of one thing, by the names of the nouns. */
const ofEachNoun = <Value>(say: (noun: (typeof declarations)[number]) => Value) =>
  Object.fromEntries(declarations.map((noun) => [noun.name, say(noun)])) as Record<NodeTypeName, Value>;

/**
 * The grants to write each kind of thing: of nouns, as they are declared (docs/authority.md is made from it).
 * An administrator of the instance may do everything. Nobody may write a node that they may not see.
 */
export const rules: Readonly<Record<Writable, Rule>> = {
  ...ofEachNoun(({ write }) => write),
  Participation: { create: ['ORGANIZER'], update: ['ORGANIZER'], delete: ['ORGANIZER'] },
  Listing: { create: [], update: ['SELF'], delete: [] },
  Erasure: { create: [], update: [], delete: ['SELF'] },
  // For administrators, who may do everything.
  Hiding: { create: [], update: [], delete: [] },
  // Made in every conference in which they stand; a consent changes it, and an undo takes it away.
  Merge: { create: ['ORGANIZER'], update: ['SELF'], delete: ['ORGANIZER', 'SELF'] },
};

/** The readers of the nodes of each type; a type that is declared without readers is seen by nobody. */
export const nodeReaders: Readonly<Partial<Record<NodeTypeName, NodeReaders>>> = Object.fromEntries(
  declarations.flatMap(({ name, read }) => (read === undefined ? [] : [[name, read]])),
);

/** Whoever is in a committee with a role: those who see a draft. */
const team = Object.values(roleOfCommittee);

/** The readers of fields that are not for everybody who sees their node, and that no declaration makes. */
const ownPrivateFields = {
  'Conference.audit': ['ORGANIZER'],
  'Conference.workingVersion': team,
  'Conference.hiddenReason': ['ORGANIZER'],
  'Conference.unlistedPeople': ['ORGANIZER'],
  'Conference.statedPeople': ['ORGANIZER'],
  'Committee.unlistedMembers': ['ORGANIZER'],
  'Conference.conflicts': ['ORGANIZER', 'PROGRAM'],
  'Conference.conflictSettings': nouns.Conference.fields.conflictRules.read,
  'SessionPayload.conflicts': ['ORGANIZER', 'PROGRAM'],
  'Session.expectedAttendance': nouns.Session.fields.expectedAttendance.read,
} satisfies Readonly<Record<string, readonly Grant[]>>;

/** A private field as a declaration shows it: `Announcement.note`. */
type DeclaredPrivateField = string & { readonly isDeclared: true };

export type PrivateField = keyof typeof ownPrivateFields | DeclaredPrivateField;

const declaredPrivateFields: Readonly<Record<string, readonly Grant[]>> = Object.fromEntries(
  declarations.flatMap(({ name, fields, waiting, read }) => [
    ...Object.entries(fields).flatMap(([field, { read: readers, kind }]) =>
      readers === null || kind === 'other' ? [] : [[`${name}.${field}`, readers] as const],
    ),
    ...(waiting === undefined || typeof read !== 'object'
      ? []
      : [[`Conference.${waiting.name}`, read.before] as const]),
  ]),
);

export const isDeclaredPrivate = (field: string): field is DeclaredPrivateField =>
  Object.hasOwn(declaredPrivateFields, field);

/** Everything else goes with its node. */
export const privateFields: Readonly<Record<PrivateField, readonly Grant[]>> = {
  ...ownPrivateFields,
  ...declaredPrivateFields,
};

/** Nouns with a row of private values, and the field whose readers see them all: their version counts it too. */
export const privateRowReaders: Readonly<Partial<Record<WritableName, PrivateField>>> = {
  ...Object.fromEntries(
    declarations.flatMap((noun) =>
      privateNames(noun)
        .slice(0, 1)
        .map((field) => [noun.name, `${noun.name}.${field}`]),
    ),
  ),
  // No field of the schema shows the values themselves.
  Conference: 'Conference.conflictSettings',
};

/** Mutations that are no create, update or delete of a noun: the rule that each is held to. */
export const otherWrites: Readonly<Record<string, `${Writable}.${Action}` | 'OWN_ACCOUNT' | 'AS_OF_THE_CHANGE'>> = {
  setPublication: 'Conference.update',
  setProgramPublication: 'Conference.update',
  hideConference: 'Hiding.update',
  unhideConference: 'Hiding.update',
  setParticipation: 'Participation.update',
  setListing: 'Listing.update',
  erasePerson: 'Erasure.delete',
  mergePeople: 'Merge.create',
  answerMergeProposal: 'Merge.update',
  undoMerge: 'Merge.delete',
  undoChange: 'AS_OF_THE_CHANGE',
  createAccessToken: 'OWN_ACCOUNT',
  revokeAccessToken: 'OWN_ACCOUNT',
  signOutDevice: 'OWN_ACCOUNT',
  signOutEverywhere: 'OWN_ACCOUNT',
  star: 'OWN_ACCOUNT',
  unstar: 'OWN_ACCOUNT',
  markMessagesRead: 'OWN_ACCOUNT',
  linkAlsoMe: 'OWN_ACCOUNT',
  confirmAlsoMe: 'OWN_ACCOUNT',
  unlinkAlsoMe: 'OWN_ACCOUNT',
};
