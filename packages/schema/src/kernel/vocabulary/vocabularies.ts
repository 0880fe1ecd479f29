import * as calls from './call-words.ts';
import * as conflict from './conflict-words.ts';
import * as facts from './fact-words.ts';
import { vocabulary } from './vocabulary.ts';
import * as words from './words.ts';

export const EventStatus = vocabulary(
  'EventStatus',
  'The state of a conference or session, as in iCalendar.',
  words.eventStatuses,
);
export const ListOrder = vocabulary('ListOrder', 'The order of a list across conferences.', words.listOrders);
export const Publication = vocabulary('Publication', 'Who sees a conference.', words.publications);
export const ProgramPublication = vocabulary(
  'ProgramPublication',
  'Who sees the program of a conference.',
  words.programPublications,
);
export const AttendanceMode = vocabulary('AttendanceMode', 'How one attends.', words.attendanceModes);
export const AffiliateType = vocabulary('AffiliateType', 'What an affiliate is recognized as.', words.affiliateTypes);
export const WikimediaRegion = vocabulary(
  'WikimediaRegion',
  'A region as the Wikimedia movement divides the world.',
  words.wikimediaRegions,
);
export const Continent = vocabulary('Continent', 'A continent.', words.continents);
export const OrganizationRole = vocabulary(
  'OrganizationRole',
  'What an organization does for a conference.',
  words.organizationRoles,
);
export const ParticipantRole = vocabulary(
  'ParticipantRole',
  'What a person does for a conference; who holds a scholarship is not public.',
  words.participantRoles,
);
export const SpeakerRole = vocabulary('SpeakerRole', 'What a person does in a session.', words.speakerRoles);
export const CommitteeKind = vocabulary('CommitteeKind', 'What a committee is for.', words.committeeKinds);
export const CommitteeRole = vocabulary('CommitteeRole', 'A place in a committee.', words.committeeRoles);
export const ConferenceRole = vocabulary(
  'ConferenceRole',
  'What a person may do in a conference; it follows from the committees that they belong to.',
  words.conferenceRoles,
);
export const AffiliationRole = vocabulary('AffiliationRole', 'A place in an organization.', words.affiliationRoles);
export const RoomFeature = vocabulary('RoomFeature', 'What a room offers.', words.roomFeatures);
export const MilestoneKind = vocabulary('MilestoneKind', 'A step that conferences share.', facts.milestoneKinds);
export const FigureMetric = vocabulary('FigureMetric', 'What a figure measures.', facts.figureMetrics);
export const FigureKind = vocabulary('FigureKind', 'Where a figure comes from.', facts.figureKinds);
export const FigureQualifier = vocabulary('FigureQualifier', 'How a value is meant.', facts.figureQualifiers);
export const FigureUnit = vocabulary('FigureUnit', 'What a value counts in.', facts.figureUnits);
export const StatementKind = vocabulary('StatementKind', 'What a statement tells.', facts.statementKinds);
export const CreditRole = vocabulary('CreditRole', 'What a credit is for.', facts.creditRoles);
export const MediaKind = vocabulary('MediaKind', 'What a file is.', facts.mediaKinds);
export const SourceKind = vocabulary('SourceKind', 'What a source is.', facts.sourceKinds);
export const ConflictRule = vocabulary('ConflictRule', 'What can be wrong with a program.', conflict.conflictRules);
export const ConflictSeverity = vocabulary('ConflictSeverity', 'How serious a conflict is.', conflict.severities);
export const CallKind = vocabulary('CallKind', 'What a call is for.', calls.callKinds);
export const Blindness = vocabulary('Blindness', 'Whether reviewers know whose a submission is.', calls.blindnesses);
export const WaitListPolicy = vocabulary(
  'WaitListPolicy',
  'What happens when a place becomes free.',
  calls.waitListPolicies,
);
