/**
 * Every kind of row that is ever written, and whether it leaves in a file of the graph. A new kind is decided about
 * here: `newRow` takes no other.
 *
 * kept: the graph, and what must outlive a disaster with it.
 * dated: kept, until its own time is over.
 * last: kept, and brought in after everything else, for it sets something going.
 * passing: worth nothing tomorrow.
 * secret: opens the door; it never leaves.
 * own: what a table says of itself alone.
 */
export const rowRetention = {
  Abstract: 'kept',
  AccessToken: 'secret',
  Account: 'kept',
  Affiliation: 'kept',
  /** A conflict of interest may follow from it. */
  AlsoMe: 'kept',
  /** What nobody has confirmed is asked again. */
  AlsoMeQuestion: 'passing',
  AlsoMeRequest: 'passing',
  Audit: 'kept',
  BrowserSession: 'secret',
  Catalogue: 'kept',
  /** The index is made anew of what is kept. */
  Change: 'passing',
  Changed: 'kept',
  Committee: 'kept',
  CommitteeMember: 'kept',
  Conference: 'kept',
  Correction: 'passing',
  /** Without it the versions of a node that is made again would begin anew. */
  Deleted: 'kept',
  Digest: 'passing',
  /** Without it the next start would load the embedded conferences over what people made of them. */
  Embedded: 'kept',
  /** Made of people's names, and kept for a month. */
  FormerCredit: 'passing',
  FormerUsername: 'kept',
  /** Without it the next version of a schedule would come in beside the last one. */
  Import: 'kept',
  Indexed: 'passing',
  /** A debt: copies that lag behind, or a person who is half erased. Done twice it does no harm. */
  Job: 'last',
  LoginAttempt: 'passing',
  MediaFile: 'kept',
  /** Without it nobody would know whom a merged profile became, and an erasure would leave it behind. */
  Merge: 'kept',
  MergeProposal: 'kept',
  MergedPerson: 'kept',
  /** Their recipient would miss them. */
  Message: 'dated',
  Migration: 'own',
  MilestonePerson: 'kept',
  /** Without it a merge could not be undone. */
  Moved: 'kept',
  /** A node of a declared noun. */
  Node: 'kept',
  Operation: 'passing',
  Organization: 'kept',
  OrganizationParticipation: 'kept',
  Participation: 'kept',
  Person: 'kept',
  PersonalAudit: 'kept',
  Posting: 'passing',
  PrivateValues: 'kept',
  Program: 'passing',
  Reference: 'kept',
  Representation: 'kept',
  Series: 'kept',
  SeriesConference: 'kept',
  Session: 'kept',
  SessionMedia: 'kept',
  Slug: 'kept',
  Speaker: 'kept',
  /** Their owner would miss them. */
  Stars: 'kept',
  Story: 'kept',
  SubjectOfAccount: 'kept',
  Team: 'kept',
  Tie: 'passing',
  /** An import over HTTP: it goes on in its own table, or is begun again. */
  Upload: 'passing',
  UploadPart: 'passing',
  Username: 'kept',
  Version: 'own',
  WriteMarker: 'own',
} as const satisfies Readonly<Record<string, Retention>>;

export type Retention = 'kept' | 'dated' | 'last' | 'passing' | 'secret' | 'own';

export type RowKind = keyof typeof rowRetention;

/** @returns null for a kind about which nobody has decided */
export const retentionOf = (kind: string): Retention | null =>
  Object.hasOwn(rowRetention, kind) ? rowRetention[kind as RowKind] : null;
