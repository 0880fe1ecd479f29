import { venueFields, roomFields, topicFields, sessionTypeFields, sourceFields } from '../catalogue/input.ts';
import { committeeFields } from '../committee/input.ts';
import { conferenceFields } from '../conference/input.ts';
import { mediaFields } from '../media/input.ts';
import { affiliateFields, institutionFields } from '../organization/input.ts';
import { personFields } from '../person/input.ts';
import { seriesFields } from '../series/input.ts';
import { sessionFields } from '../session/input.ts';
import { creditFields, figureFields, milestoneFields, statementFields } from '../story/input.ts';
import type { WritableName } from './service.ts';

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
} as const satisfies Record<WritableName, object>;
