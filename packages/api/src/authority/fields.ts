import { declarations, typeNameOf } from '@wikicon/schema';

/**
 * Every field of the schema that goes with its object: whoever has reached the object reads it. A field that fewer read
 * stands in privateFields (rules.ts) instead; one that stands in neither fails the build (scripts/deny-unless-said.ts), so
 * that each was decided on by somebody.
 */

/** The fields of a node that are found out or listed, besides its declared ones. Its readers stand in nodeReaders. */
const computed: Readonly<Record<string, string>> = {
  Affiliate: 'conferences credits hostedVenues milestones people sessions url',
  Committee: 'credits members unnamedMemberCount',
  Conference:
    'affiliates committees credits exports figures institutions media milestones milestonesOfOthers people program programPublication publication sessionTypes sessions sources statements topics updatedAt url venues viewerRoles',
  Figure: 'breakdown',
  Institution: 'conferences credits hostedVenues milestones people sessions url',
  MediaFile: 'credits license picture',
  Node: 'id version viewerCanDelete viewerCanUpdate',
  Organization:
    'conferences country credits hostedVenues id logo milestones name people slug url version viewerCanDelete viewerCanUpdate website wikidataId',
  Person: 'affiliations collaborators committees conferences credits media milestones sessions statements url',
  Room: 'sessions venue',
  Series: 'conferences people',
  Session: 'abstract media slot speakers updatedAt url',
  SessionType: 'sessions',
  Source: 'credits figures milestones statements',
  Topic: 'sessions',
  Venue: 'rooms',
};

/** Lists, and what stands between two nodes: as public as the list. */
const edges = {
  AffiliateConnection: 'edges nodes pageInfo',
  AffiliateEdge: 'cursor node',
  AffiliateSessionConnection: 'edges nodes pageInfo',
  AffiliateSessionEdge: 'cursor node representatives',
  AuditConnection: 'edges nodes pageInfo',
  AuditEdge: 'cursor node',
  ChangeConnection: 'edges nodes pageInfo until',
  ChangeEdge: 'cursor node',
  CollaboratorConnection: 'edges nodes pageInfo',
  CollaboratorEdge: 'committees cursor milestones node sessions',
  CommitteeMemberConnection: 'edges nodes pageInfo totalCount',
  CommitteeMemberEdge: 'cursor node representing role',
  ConferenceAffiliateConnection: 'edges nodes pageInfo totalCount',
  ConferenceAffiliateEdge: 'cursor node roles',
  ConferenceConnection: 'edges facets nodes pageInfo totalCount',
  ConferenceEdge: 'cursor node',
  ConferenceInstitutionConnection: 'edges nodes pageInfo totalCount',
  ConferenceInstitutionEdge: 'cursor node roles',
  ConferencePersonConnection: 'edges nodes pageInfo totalCount',
  ConferencePersonEdge: 'cursor node representing roles',
  FoundPersonConnection: 'edges facets nodes pageInfo totalCount',
  FoundPersonEdge: 'cursor node',
  FoundSessionConnection: 'edges facets nodes pageInfo totalCount',
  FoundSessionEdge: 'cursor node',
  CreditConnection: 'edges nodes pageInfo',
  CreditEdge: 'cursor node',
  InstitutionConnection: 'edges nodes pageInfo',
  InstitutionEdge: 'cursor node',
  InstitutionSessionConnection: 'edges nodes pageInfo',
  InstitutionSessionEdge: 'cursor node representatives',
  MediaFileConnection: 'edges nodes pageInfo',
  MediaFileEdge: 'cursor node',
  MilestoneConnection: 'edges nodes pageInfo',
  MilestoneEdge: 'cursor node',
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
  SeriesConnection: 'edges nodes pageInfo',
  SeriesEdge: 'cursor node',
  SeriesPersonConnection: 'edges isComplete nodes pageInfo totalCount',
  SeriesPersonEdge: 'conferences cursor node',
  SearchConnection: 'edges isPartial nodes pageInfo',
  SearchEdge: 'cursor matches node',
  SessionConnection: 'edges nodes pageInfo totalCount',
  SessionEdge: 'cursor node',
  SessionSpeakerConnection: 'edges nodes pageInfo totalCount',
  SessionSpeakerEdge: 'cursor node representing role',
  StatementConnection: 'edges nodes pageInfo',
  StatementEdge: 'cursor node',
  SubjectCoverage: 'conferencesRead isComplete sessionCount withoutItem',
  SubjectPersonConnection: 'edges isComplete nodes pageInfo totalCount',
  SubjectPersonEdge: 'cursor node',
  SubjectSessionConnection: 'edges nodes pageInfo',
  SubjectSessionEdge: 'cursor node',
  UnlistedMemberConnection: 'edges nodes pageInfo totalCount',
  UnlistedMemberEdge: 'cursor node representing role',
  VenueConnection: 'edges nodes pageInfo',
  VenueEdge: 'cursor node',
  UnlistedPersonConnection: 'edges nodes pageInfo totalCount',
  UnlistedPersonEdge: 'cursor node representing roles',
};

/** The values that a node holds: as public as the field that leads to it. */
const values = {
  WriteError: 'message',
  AccessToken: 'conferences createdAt expiresAt id name scopes',
  AuditChange: 'after before field',
  AuditEntry: 'action actor at changes id node nodeId reason',
  Change: 'changedAt id isRemoved mergedInto node',
  CommonsPicture: 'author file license pageUrl url',
  Conflict: 'endsAt person room rule sessions severity startsAt',
  ConflictRuleSetting: 'rule severity',
  ConflictSettings: 'changeMinutes rules',
  Export: 'format updatedAt url',
  Facet: 'conferencesRead csv isComplete values withoutValue',
  FacetValue: 'count label value',
  Facets: 'country language represented topic type',
  FigurePart: 'key label value',
  License: 'name spdxId url',
  Merge: 'displayName id mergedAt',
  MergePreview: 'becomesPublic dropped isAsked left moved movedCount needsConsent other taken',
  MergeProposal: 'conferences displayName id proposedAt reason username',
  MovedNode: 'isShared node',
  LocalizedText: 'direction isFallback language text translations',
  Path: 'length steps',
  PathStep: 'from to together',
  Paths: 'isComplete notLookedAt paths',
  PageInfo: 'endCursor hasNextPage hasPreviousPage startCursor',
  SearchMatch: 'field language text',
  Slot: 'day endsAt room startsAt',
  Subject: 'conferences coverage name people sessions topics wikidataId',
  Translation: 'direction language text',
  Viewer: 'accessTokens conferences export isAdministrator mergeProposals person username',
  ViewerConference: 'conference roles',
};

/** The answers to whoever asks, of what they may see. */
const answers = {
  AccessTokenPayload: 'accessToken token',
  BlockingConflicts: 'conflicts message',
  Deletion: 'deletedId',
  InputProblem: 'field message rule',
  InvalidInput: 'message problems',
  KeyReused: 'message',
  MergePayload: 'left mergedId state',
  NotAllowed: 'message',
  NotFound: 'id message',
  NotSignedIn: 'message',
  ParticipationPayload: 'conference isListed participant',
  Query:
    'affiliate affiliates changes conference conferences institution institutions mergePreview merges node nodes path people person search series seriesList sessions subject viewer',
  SignOutPayload: 'endedCount',
  StillReferenced: 'by message',
  VersionConflict: 'current message version',
};

const ofEveryNode = 'id version viewerCanDelete viewerCanUpdate';

/** The lists that a declaration makes on the nodes that others name. */
const listsNaming: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  declarations.map(({ name }) => [
    name,
    declarations.flatMap(({ list, fields }) =>
      list?.naming !== undefined &&
      Object.values(fields).some(({ to }) => to.some((prefix) => typeNameOf(`${prefix}_`) === name))
        ? [list.name]
        : [],
    ),
  ]),
);

/** The fields that go with a node as its noun is declared, and with answers and lists that the declaration makes. */
const declared = Object.fromEntries(
  declarations.flatMap(({ name, conference, fields, owner, list }) => {
    const open = Object.keys(fields).filter((field) => fields[field]!.read === null && fields[field]!.kind !== 'other');
    const own = [
      ofEveryNode,
      conference === undefined ? '' : 'conference',
      ...open,
      computed[name] ?? '',
      ...(listsNaming[name] ?? []),
    ];
    return [
      [name, own.filter((part) => part !== '').join(' ')],
      [`${name}Payload`, `${owner === 'OWNING' ? 'conference ' : ''}${name.charAt(0).toLowerCase()}${name.slice(1)}`],
      ...(list === undefined
        ? []
        : [
            [`${name}Connection`, 'edges nodes pageInfo'],
            [`${name}Edge`, 'cursor node'],
          ]),
    ];
  }),
) as Readonly<Record<string, string>>;

export const openFields: Readonly<Record<string, string>> = {
  ...computed,
  ...edges,
  ...values,
  ...answers,
  ...declared,
  Conference: [declared['Conference'], ...declarations.flatMap(({ list }) => list?.name ?? [])].join(' '),
};
