import type { NodeTypeName } from '../kernel/ids.ts';
import { venueFields, roomFields, topicFields, sessionTypeFields, sourceFields } from '../input/catalogue.ts';
import { committeeFields } from '../input/committee.ts';
import { conferenceFields } from '../input/conference.ts';
import { mediaFields } from '../input/media.ts';
import { affiliateFields, institutionFields } from '../input/organization.ts';
import { personFields } from '../input/person.ts';
import { seriesFields } from '../input/series.ts';
import { sessionFields } from '../input/session.ts';
import { creditFields, figureFields, milestoneFields, statementFields } from '../input/story.ts';
import { inputOf } from '../noun/declare.ts';
import { declared } from './nouns.ts';

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
  Announcement: inputOf(declared.Announcement.fields),
} as const satisfies Record<NodeTypeName, object>;
