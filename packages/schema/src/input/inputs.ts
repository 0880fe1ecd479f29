import type { NodeTypeName } from '../kernel/ids.ts';
import { venueFields, roomFields, topicFields, sessionTypeFields, sourceFields } from './catalogue.ts';
import { committeeFields } from './committee.ts';
import { conferenceFields } from './conference.ts';
import { mediaFields } from './media.ts';
import { affiliateFields, institutionFields } from './organization.ts';
import { personFields } from './person.ts';
import { seriesFields } from './series.ts';
import { sessionFields } from './session.ts';
import { creditFields, figureFields, milestoneFields, statementFields } from './story.ts';

/** The fields of every noun that clients write. */
export const inputs = {
  Conference: conferenceFields,
  Series: seriesFields,
  Affiliate: affiliateFields,
  Institution: institutionFields,
  Person: personFields,
  Venue: venueFields,
  Room: roomFields,
  Topic: topicFields,
  SessionType: sessionTypeFields,
  Source: sourceFields,
  Session: sessionFields,
  Committee: committeeFields,
  Milestone: milestoneFields,
  Figure: figureFields,
  Statement: statementFields,
  Credit: creditFields,
  MediaFile: mediaFields,
} as const satisfies Record<NodeTypeName, object>;
