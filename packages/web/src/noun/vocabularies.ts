import { attendanceModes } from '../conference/attendance.ts';
import { kinds as figureKinds, metrics, qualifiers } from '../conference/figure.ts';
import { sourceKinds } from '../conference/source-facts.ts';
import { statementKinds } from '../conference/statement.ts';
import { message, type MessageKey } from '../i18n/message.ts';
import { mediaKinds } from '../media/credit.ts';
import { affiliateTypes, movementRegions } from '../nouns/affiliate.ts';
import type { NounField, Words } from './fields.ts';

/** The words of each vocabulary in the reader's language. One without words does not compile. */
export const vocabularies: { readonly [Name in keyof Words]: Readonly<Record<Words[Name], MessageKey>> } = {
  EventStatus: {
    TENTATIVE: 'session-tentative',
    CONFIRMED: 'edit-confirmed',
    CANCELLED: 'session-cancelled',
  },
  AttendanceMode: attendanceModes,
  AffiliateType: affiliateTypes,
  WikimediaRegion: movementRegions,
  Continent: {
    AFRICA: 'continent-africa',
    ANTARCTICA: 'continent-antarctica',
    ASIA: 'continent-asia',
    EUROPE: 'continent-europe',
    NORTH_AMERICA: 'continent-north-america',
    OCEANIA: 'continent-oceania',
    SOUTH_AMERICA: 'continent-south-america',
  },
  CallKind: { PROGRAM: 'call-kind-program' },
  Blindness: { BLIND: 'call-blind', OPEN: 'call-open' },
  WaitListPolicy: { MANUAL: 'call-wait-manual', PROPOSE: 'call-wait-propose', AUTO: 'call-wait-auto' },
  RoomFeature: {
    PROJECTOR: 'room-projector',
    RECORDING: 'room-recording',
    STREAMING: 'room-streaming',
    INTERPRETATION: 'room-interpretation',
    WHEELCHAIR_ACCESS: 'room-wheelchair-access',
  },
  CommitteeKind: {
    CORE_ORGANIZING_TEAM: 'committee-core',
    PROGRAM: 'committee-program',
    SCHOLARSHIP: 'committee-scholarship',
    TRUST_AND_SAFETY: 'committee-trust-and-safety',
    VOLUNTEERS: 'committee-volunteers',
    OTHER: 'committee-other',
  },
  MilestoneKind: {
    IDEA: 'milestone-idea',
    AGREEMENT: 'milestone-agreement',
    SCHOLARSHIP_APPLICATIONS: 'milestone-scholarship-applications',
    SCHOLARSHIP_EVALUATION: 'milestone-scholarship-evaluation',
    SCHOLARSHIP_DECISIONS: 'milestone-scholarship-decisions',
    CALL_FOR_SUBMISSIONS: 'milestone-call-for-submissions',
    REGISTRATION: 'milestone-registration',
    EVENT: 'milestone-event',
    REPORT: 'milestone-report',
    OTHER: 'milestone-other',
  },
  CreditRole: {
    ORGANIZING: 'credit-organizing',
    HOSTING: 'credit-hosting',
    FUNDING: 'credit-funding',
    SUPPORT: 'credit-support',
    VOLUNTEERING: 'credit-volunteering',
    DESIGN: 'credit-design',
    PHOTOGRAPHY: 'credit-photography',
    INTERPRETATION: 'credit-interpretation',
    OTHER: 'credit-other',
  },
  StatementKind: statementKinds,
  FigureUnit: {
    COUNT: 'figure-unit-count',
    MONEY: 'figure-unit-money',
    PERCENT: 'figure-unit-percent',
  },
  FigureMetric: metrics,
  FigureKind: figureKinds,
  FigureQualifier: qualifiers,
  SourceKind: sourceKinds,
  MediaKind: mediaKinds,
};

/** A word of a field in the reader's language; one that nobody has translated stays as it is. */
export function wordName(vocabulary: NounField['vocabulary'], word: string): string {
  const words: Readonly<Record<string, MessageKey>> = vocabulary === null ? {} : (vocabularies[vocabulary] ?? {});
  const key = words[word];
  return key === undefined ? word : message(key, '…');
}
