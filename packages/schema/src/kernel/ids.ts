/**
 * Global ids. A prefix names the kind of node; then comes a ULID, or two for what a conference owns:
 * the conference's and its own. So an id alone says where its row is, and `node(id)` needs no index.
 */

const nodeTypes = {
  con: 'Conference',
  ser: 'Series',
  per: 'Person',
  aff: 'Affiliate',
  ins: 'Institution',
  ses: 'Session',
  typ: 'SessionType',
  top: 'Topic',
  ven: 'Venue',
  rom: 'Room',
  com: 'Committee',
  mil: 'Milestone',
  fig: 'Figure',
  stm: 'Statement',
  crd: 'Credit',
  src: 'Source',
  med: 'MediaFile',
  ann: 'Announcement',
  cal: 'Call',
} as const;

export type IdPrefix = keyof typeof nodeTypes;
export type NodeTypeName = (typeof nodeTypes)[IdPrefix];
export type Id<Prefix extends IdPrefix = IdPrefix> = `${Prefix}_${string}`;

export type ConferenceId = Id<'con'>;
export type SeriesId = Id<'ser'>;
export type PersonId = Id<'per'>;
export type AffiliateId = Id<'aff'>;
export type InstitutionId = Id<'ins'>;
export type OrganizationId = AffiliateId | InstitutionId;
export type SessionId = Id<'ses'>;
export type CommitteeId = Id<'com'>;
export type MilestoneId = Id<'mil'>;
export type MediaFileId = Id<'med'>;

/** A well-formed id taken apart; `own` is the last ULID, `conference` the owner's, where there is one. */
export interface IdParts {
  readonly prefix: IdPrefix;
  readonly own: string;
  readonly conference: ConferenceId | null;
}

/** The prefixes of what a conference owns. */
const ownedPrefixes = [
  'ses',
  'typ',
  'top',
  'ven',
  'rom',
  'com',
  'mil',
  'fig',
  'stm',
  'crd',
  'src',
  'med',
  'ann',
  'cal',
] as const;

/** The kinds of node that a conference owns. */
export const ownedKinds: readonly NodeTypeName[] = ownedPrefixes.map((prefix) => nodeTypes[prefix]);

export const prefixOf = (name: NodeTypeName): IdPrefix =>
  (Object.keys(nodeTypes) as IdPrefix[]).find((prefix) => nodeTypes[prefix] === name)!;

const ulid = '[0-7][0-9A-HJKMNP-TV-Z]{25}';
const standalone = new RegExp(`^(con|ser|per|aff|ins)_(${ulid})$`);
const owned = new RegExp(`^(${ownedPrefixes.join('|')})_(${ulid})(${ulid})$`);

/** @returns the parts, or null when the text is not one of our ids. */
export function parseId(text: string): IdParts | null {
  const alone = standalone.exec(text);
  if (alone) return { prefix: alone[1] as IdPrefix, own: alone[2]!, conference: null };
  const part = owned.exec(text);
  if (part) return { prefix: part[1] as IdPrefix, own: part[3]!, conference: `con_${part[2]!}` };
  return null;
}

/** The id of something that a conference owns, from the ULID of its own. */
export const ownedId = <Prefix extends IdPrefix>(prefix: Prefix, conference: ConferenceId, own: string): Id<Prefix> =>
  `${prefix}_${ulidOf(conference)}${own}`;

/** The conference that owns a node; only ids of owned nodes may be given. */
export const conferenceOf = (id: Id): ConferenceId => `con_${id.slice(4, 30)}`;

/** The last ULID of an id. */
export const ulidOf = (id: Id): string => id.slice(-26);

export const typeNameOf = (id: Id): NodeTypeName => nodeTypes[id.slice(0, 3) as IdPrefix];
