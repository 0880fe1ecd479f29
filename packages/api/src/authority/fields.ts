import { declarations } from '@wikicon/schema';

/**
 * Every field of the schema that goes with its object: whoever has reached the object reads it. A field that fewer read
 * stands in privateFields (rules.ts) instead; one that stands in neither fails the build (scripts/deny-unless-said.ts), so
 * that each was decided on by somebody.
 */

/** Nodes, whose readers nodeReaders says. */
const nodes = {
  Affiliate:
    'code conferences continent country id languages name people region sessions slug type url version viewerCanDelete viewerCanUpdate website wikidataId',
  Committee: 'conference id kind mandate members name unnamedMemberCount version viewerCanDelete viewerCanUpdate',
  Conference:
    'affiliates attendanceMode city committees country credits edition endsOn exports figures id institutions interpretationLanguages media milestones name people program publication series sessionTypes sessions slug sources startsOn statements status summary timeZone topics updatedAt url venues version viewerCanDelete viewerCanUpdate viewerRoles website wikidataId workingLanguages',
  Credit: 'conference id recipient role source text version viewerCanDelete viewerCanUpdate works',
  Figure:
    'attributedTo breakdown conference currency id kind label metric note qualifier source unit value version viewerCanDelete viewerCanUpdate',
  Institution: 'conferences country id name people slug url version viewerCanDelete viewerCanUpdate website wikidataId',
  MediaFile:
    'attribution author caption conference fileUrl id kind license pageUrl session takenOn version viewerCanDelete viewerCanUpdate',
  Milestone:
    'conference description endsAt endsOn happenedAt id kind organizations people source startsAt startsOn title version viewerCanDelete viewerCanUpdate',
  Node: 'id version viewerCanDelete viewerCanUpdate',
  Organization:
    'conferences country id name people slug url version viewerCanDelete viewerCanUpdate website wikidataId',
  Person:
    'about affiliations collaborators committees conferences displayName id languages media sessions url username version viewerCanDelete viewerCanUpdate',
  Room: 'capacity features id name slug venue version viewerCanDelete viewerCanUpdate',
  Series: 'area conferences id name slug version viewerCanDelete viewerCanUpdate wikidataId',
  Session:
    'abstract conference id interpretationLanguages isTitleDescriptive media slot speakers spokenLanguages status title topics type unnamedSpeakerCount updatedAt url version viewerCanDelete viewerCanUpdate',
  SessionType: 'conference id maxDurationMinutes name slug version viewerCanDelete viewerCanUpdate',
  Source: 'id kind publishedOn publisher title url version viewerCanDelete viewerCanUpdate',
  Statement: 'attributedTo body conference id kind person source version viewerCanDelete viewerCanUpdate',
  Topic: 'conference id name slug version viewerCanDelete viewerCanUpdate wikidataId',
  Venue: 'address conference host id name rooms version viewerCanDelete viewerCanUpdate',
  WriteError: 'message',
};

/** Lists, and what stands between two nodes: as public as the list. */
const edges = {
  AffiliateConnection: 'edges nodes pageInfo',
  AffiliateEdge: 'cursor node',
  AffiliateSessionConnection: 'edges nodes pageInfo',
  AffiliateSessionEdge: 'cursor node representatives',
  AuditConnection: 'edges nodes pageInfo',
  AuditEdge: 'cursor node',
  CollaboratorConnection: 'edges nodes pageInfo',
  CollaboratorEdge: 'committees cursor milestones node sessions',
  CommitteeMemberConnection: 'edges nodes pageInfo totalCount',
  CommitteeMemberEdge: 'cursor node representing role',
  ConferenceAffiliateConnection: 'edges nodes pageInfo totalCount',
  ConferenceAffiliateEdge: 'cursor node roles',
  ConferenceConnection: 'edges nodes pageInfo',
  ConferenceEdge: 'cursor node',
  ConferenceInstitutionConnection: 'edges nodes pageInfo totalCount',
  ConferenceInstitutionEdge: 'cursor node roles',
  ConferencePersonConnection: 'edges nodes pageInfo totalCount',
  ConferencePersonEdge: 'cursor node representing roles',
  MediaFileConnection: 'edges nodes pageInfo',
  MediaFileEdge: 'cursor node',
  OrganizationConferenceConnection: 'edges nodes pageInfo',
  OrganizationConferenceEdge: 'cursor node roles',
  OrganizationPersonConnection: 'edges nodes pageInfo',
  OrganizationPersonEdge: 'cursor node role since title until',
  PersonAffiliationConnection: 'edges nodes pageInfo',
  PersonAffiliationEdge: 'cursor node role since title until',
  PersonCommitteeConnection: 'edges nodes pageInfo',
  PersonCommitteeEdge: 'cursor node representing role',
  PersonConferenceConnection: 'edges nodes pageInfo',
  PersonConferenceEdge: 'cursor node representing roles',
  PersonSessionConnection: 'edges nodes pageInfo',
  PersonSessionEdge: 'cursor node representing role',
  SessionConnection: 'edges nodes pageInfo totalCount',
  SessionEdge: 'cursor node',
  SessionSpeakerConnection: 'edges nodes pageInfo totalCount',
  SessionSpeakerEdge: 'cursor node representing role',
  UnlistedMemberConnection: 'edges nodes pageInfo totalCount',
  UnlistedMemberEdge: 'cursor node representing role',
  UnlistedPersonConnection: 'edges nodes pageInfo totalCount',
  UnlistedPersonEdge: 'cursor node representing roles',
};

/** What a node holds: as public as the field that leads to it. */
const values = {
  AccessToken: 'conferences createdAt expiresAt id name scopes',
  AuditChange: 'after before field',
  AuditEntry: 'action actor at changes id node nodeId reason',
  Conflict: 'endsAt person room rule sessions severity startsAt',
  ConflictRuleSetting: 'rule severity',
  ConflictSettings: 'changeMinutes rules',
  Export: 'format updatedAt url',
  FigurePart: 'key label value',
  License: 'name spdxId url',
  LocalizedText: 'direction isFallback language text translations',
  PageInfo: 'endCursor hasNextPage hasPreviousPage startCursor',
  Slot: 'day endsAt room startsAt',
  Translation: 'direction language text',
  Viewer: 'accessTokens conferences export isAdministrator person username',
  ViewerConference: 'conference roles',
};

/** What is answered to whoever asks, of what they may see. */
const answers = {
  AccessTokenPayload: 'accessToken token',
  AffiliatePayload: 'affiliate',
  BlockingConflicts: 'conflicts message',
  CommitteePayload: 'committee conference',
  ConferencePayload: 'conference',
  CreditPayload: 'conference credit',
  Deletion: 'deletedId',
  FigurePayload: 'conference figure',
  InputProblem: 'field message rule',
  InstitutionPayload: 'institution',
  InvalidInput: 'message problems',
  KeyReused: 'message',
  MediaFilePayload: 'conference mediaFile',
  MilestonePayload: 'conference milestone',
  NotAllowed: 'message',
  NotFound: 'id message',
  NotSignedIn: 'message',
  ParticipationPayload: 'conference isListed participant',
  PersonPayload: 'person',
  Query: 'affiliate affiliates conference conferences institution node nodes person series viewer',
  RoomPayload: 'conference room',
  SeriesPayload: 'series',
  SessionPayload: 'conference session',
  SessionTypePayload: 'conference sessionType',
  SignOutPayload: 'endedCount',
  SourcePayload: 'conference source',
  StatementPayload: 'conference statement',
  StillReferenced: 'by message',
  TopicPayload: 'conference topic',
  VenuePayload: 'conference venue',
  VersionConflict: 'current message version',
};

const ofEveryNode = 'conference id version viewerCanDelete viewerCanUpdate';

/** What goes with a node of a declared noun. */
const declared = Object.fromEntries(
  declarations.flatMap((noun) => {
    const { name, fields } = noun;
    const open = Object.keys(fields).filter((field) => fields[field]!.read === null);
    return [
      [name, `${ofEveryNode} ${open.join(' ')}`],
      [`${name}Connection`, 'edges nodes pageInfo'],
      [`${name}Edge`, 'cursor node'],
      [`${name}Payload`, `conference ${name.charAt(0).toLowerCase()}${name.slice(1)}`],
    ];
  }),
);

export const openFields: Readonly<Record<string, string>> = {
  ...nodes,
  ...edges,
  ...values,
  ...answers,
  ...declared,
  Conference: [nodes.Conference, ...declarations.map(({ list }) => list.name)].join(' '),
};
