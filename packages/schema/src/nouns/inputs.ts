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
import { inputOf, type InputOf } from '../noun/declare.ts';
import { declarations, type declared, type DeclaredName } from './nouns.ts';

const declaredInputs = Object.fromEntries(declarations.map(({ name, fields }) => [name, inputOf(fields)])) as {
  readonly [Name in DeclaredName]: InputOf<(typeof declared)[Name]['fields']>;
};

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
  ...declaredInputs,
} as const satisfies Record<NodeTypeName, object>;
