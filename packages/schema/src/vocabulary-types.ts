import { builder } from './builder.ts';
import * as story from './vocabulary-story.ts';
import * as words from './vocabulary.ts';

export const EventStatus = enumOf(
  'EventStatus',
  'The state of a conference or session, as in iCalendar.',
  words.eventStatuses,
);
export const Publication = enumOf('Publication', 'Who sees a conference.', words.publications);
export const AttendanceMode = enumOf('AttendanceMode', 'How one attends.', words.attendanceModes);
export const AffiliateType = enumOf('AffiliateType', 'What an affiliate is recognized as.', words.affiliateTypes);
export const WikimediaRegion = enumOf(
  'WikimediaRegion',
  'A region as the Wikimedia movement divides the world.',
  words.wikimediaRegions,
);
export const Continent = enumOf('Continent', 'A continent.', words.continents);
export const OrganizationRole = enumOf(
  'OrganizationRole',
  'What an organization does for a conference.',
  words.organizationRoles,
);
export const ParticipantRole = enumOf(
  'ParticipantRole',
  'What a person does for a conference; who holds a scholarship is not public.',
  words.participantRoles,
);
export const SpeakerRole = enumOf('SpeakerRole', 'What a person does in a session.', words.speakerRoles);
export const CommitteeKind = enumOf('CommitteeKind', 'What a committee is for.', words.committeeKinds);
export const CommitteeRole = enumOf('CommitteeRole', 'A place in a committee.', words.committeeRoles);
export const ConferenceRole = enumOf(
  'ConferenceRole',
  'What a person may do in a conference; it follows from the committees that they belong to.',
  words.conferenceRoles,
);
export const AffiliationRole = enumOf('AffiliationRole', 'A place in an organization.', words.affiliationRoles);
export const RoomFeature = enumOf('RoomFeature', 'What a room offers.', words.roomFeatures);
export const MilestoneKind = enumOf('MilestoneKind', 'A step that conferences share.', story.milestoneKinds);
export const FigureMetric = enumOf('FigureMetric', 'What a figure measures.', story.figureMetrics);
export const FigureKind = enumOf('FigureKind', 'Where a figure comes from.', story.figureKinds);
export const FigureQualifier = enumOf('FigureQualifier', 'How a value is meant.', story.figureQualifiers);
export const FigureUnit = enumOf('FigureUnit', 'What a value counts in.', story.figureUnits);
export const StatementKind = enumOf('StatementKind', 'What a statement tells.', story.statementKinds);
export const CreditRole = enumOf('CreditRole', 'What a credit is for.', story.creditRoles);
export const MediaKind = enumOf('MediaKind', 'What a file is.', story.mediaKinds);
export const SourceKind = enumOf('SourceKind', 'What a source is.', story.sourceKinds);

export function enumOf<Word extends string>(name: string, description: string, words: Readonly<Record<Word, string>>) {
  const values = Object.entries<string>(words).map(([word, sentence]) => [word, { description: sentence }]);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(values) as Record<Word, { description: string }>,
  });
}
