/**
 * Who may do what, written down a second time by hand: authority-matrix.test.ts holds the API against it, so that a
 * change of the rules is made twice, and knowingly. A field or mutation that has no row here fails.
 */
export const roles = ['organizer', 'program', 'scholarship', 'trust', 'volunteer'] as const;
export type Role = (typeof roles)[number];

/** Who may, besides administrators: roles in the conference; `self`: the person; `anybody`: whoever is signed in. */
export type Allowed = Role | 'self' | 'anybody';

const rows = (verbs: string, nouns: string, allowed: string): [string, Allowed[]][] =>
  nouns
    .split(' ')
    .flatMap((noun) =>
      verbs.split(' ').map((verb): [string, Allowed[]] => [`${verb}${noun}`, allowed.split(' ') as Allowed[]]),
    );

export const mutations: Readonly<Record<string, readonly Allowed[]>> = Object.fromEntries([
  ...rows('create update delete', 'Session Topic SessionType Room', 'organizer program'),
  ...rows(
    'create update delete',
    'Venue Committee Source Milestone Figure Statement Credit Announcement Call',
    'organizer',
  ),
  ...rows('create', 'MediaFile', 'organizer volunteer'),
  ...rows('update delete', 'MediaFile', 'organizer'),
  ...rows('create update delete', 'Affiliate Institution Series', 'organizer'),
  ...rows('create', 'Person', 'organizer program'),
  // Nobody has signed in as the person of this test: those who brought them in look after them.
  ...rows('update delete', 'Person', 'organizer'),
  ...rows('create', 'Conference', 'anybody'),
  ...rows('update delete', 'Conference', 'organizer'),
  ...rows('set', 'Publication ProgramPublication Participation', 'organizer'),
  // Administrators alone.
  ['hideConference', []],
  ['unhideConference', []],
  ...rows('set', 'Listing', 'self'),
  ...rows('erase', 'Person', 'self'),
  ...rows('merge', 'People', 'organizer'),
  ...rows('answer', 'MergeProposal', 'self'),
  ...rows('undo', 'Merge', 'organizer self'),
  // Whoever made a change besides: undo-rights.test.ts.
  ...rows('undo', 'Change', 'organizer'),
  ...rows('create revoke', 'AccessToken', 'anybody'),
  ...rows('signOut', 'Device Everywhere', 'anybody'),
  ['star', ['anybody']],
  ['unstar', ['anybody']],
  ...rows('link confirm unlink', 'AlsoMe', 'anybody'),
  ['markMessagesRead', ['anybody']],
]);

const node = 'id version viewerCanUpdate viewerCanDelete';

/** Fields that go with their node: whoever sees it sees them. */
const withNode: Readonly<Record<string, string>> = {
  Affiliate: `${node} code conferences continent country credits hostedVenues languages logo milestones name people region sessions slug type url website wikidataId`,
  Announcement: `${node} body conference publishedAt rooms sessions title`,
  Call: `${node} announcedAt announcesAt biddingEndsAt blindness closesAt conference conflictsEndAt discussionEndsAt endsAt kind languages opensAt respondDays reviewCount reviewEndsAt sessionTypes terms title topics waitList`,
  Committee: `${node} conference credits kind mandate members name unnamedMemberCount`,
  Conference: `${node} affiliates attendanceMode city committees country credits edition endsOn exports figures institutions interpretationLanguages media milestones milestonesOfOthers name people picture program programPublication publication series sessionTypes sessions slug sources startsOn statements status summary timeZone topics updatedAt url venues website wikidataId workingLanguages viewerRoles announcements calls`,
  Credit: `${node} conference recipient role source text works`,
  Figure: `${node} attributedTo breakdown conference currency kind label metric note qualifier source unit value`,
  Institution: `${node} conferences country credits hostedVenues logo milestones name people sessions slug url website wikidataId`,
  MediaFile: `${node} attribution author caption conference credits fileUrl kind license pageUrl picture session takenOn`,
  Milestone: `${node} conference description endsAt endsOn happenedAt kind organizations people source startsAt startsOn title`,
  Person: `${node} about affiliations collaborators committees conferences credits displayName languages media milestones picture sessions statements url username`,
  Room: `${node} announcements capacity conference features name sessions slug venue`,
  Series: `${node} area conferences name people slug wikidataId`,
  Session: `${node} abstract announcements conference interpretationLanguages isTitleDescriptive media slot speakers spokenLanguages status title topics type unnamedSpeakerCount updatedAt url`,
  SessionType: `${node} calls conference maxDurationMinutes name sessions slug`,
  Source: `${node} conference credits figures kind milestones publishedOn publisher statements title url`,
  Statement: `${node} attributedTo body conference kind person source`,
  Topic: `${node} calls conference name sessions slug wikidataId`,
  Venue: `${node} address conference host name rooms`,
};

/** Fields that fewer see than their node. */
export const privateFields: Readonly<Record<string, readonly Role[]>> = {
  'Conference.audit': ['organizer'],
  'Conference.workingVersion': ['organizer', 'program', 'scholarship', 'trust', 'volunteer'],
  'Conference.hiddenReason': ['organizer'],
  'Conference.unlistedPeople': ['organizer'],
  'Conference.statedPeople': ['organizer'],
  'Committee.unlistedMembers': ['organizer'],
  'Conference.conflicts': ['organizer', 'program'],
  'Conference.conflictSettings': ['organizer', 'program'],
  'Session.expectedAttendance': ['organizer', 'program'],
  'Conference.unpublishedAnnouncements': ['organizer'],
  'Announcement.note': ['organizer'],
  'Conference.unannouncedCalls': ['organizer'],
};

/** Every field of every node that has a row. */
export const fields: readonly string[] = [
  ...Object.entries(withNode).flatMap(([type, names]) => names.split(' ').map((name) => `${type}.${name}`)),
  ...Object.keys(privateFields),
];

/** Types that stand by themselves: what one makes is everybody's at once. */
export const publicTypes: ReadonlySet<string> = new Set(['Affiliate', 'Institution', 'Series']);

/** What depends on who asks rather than on who may see: versions count private values for those who read them. */
export const aboutViewer: ReadonlySet<string> = new Set([
  'Conference.viewerRoles',
  'Conference.version',
  'Session.version',
  ...Object.keys(withNode).flatMap((type) => [`${type}.viewerCanUpdate`, `${type}.viewerCanDelete`]),
]);
