import { typeNameOf, type Id, type NodeTypeName } from '@wikicon/schema';
import { referenceDataKey } from './reference-data.ts';
import { committeeKey } from './committee.ts';
import { conferenceKey } from './conference.ts';
import type { Key } from '../dynamo/row.ts';
import { declaredKey } from './declared.ts';
import { mediaKey } from './media.ts';
import { organizationKey } from './organization.ts';
import { personKey } from './person.ts';
import { seriesKey } from './series.ts';
import { sessionKey } from './session.ts';
import { factKey } from './facts.ts';

/** Of nouns with rows of their own form; the others stand as rows/declared.ts says. */
const keys: { readonly [Name in NodeTypeName]?: (id: never) => Key } = {
  Conference: conferenceKey,
  Series: seriesKey,
  Person: personKey,
  Affiliate: organizationKey,
  Institution: organizationKey,
  Session: sessionKey,
  SessionType: referenceDataKey,
  Topic: referenceDataKey,
  Venue: referenceDataKey,
  Room: referenceDataKey,
  Source: referenceDataKey,
  Committee: committeeKey,
  Milestone: factKey,
  Figure: factKey,
  Statement: factKey,
  Credit: factKey,
  MediaFile: mediaKey,
};

/** Returns the key of the main row of a node. */
export const mainKey = (id: Id): Key => (keys[typeNameOf(id)] ?? declaredKey)(id as never);

/** The types of the main rows of what a conference owns. */
export const ownedRowTypes: ReadonlySet<string> = new Set([
  'Session',
  'Committee',
  'Catalogue',
  'Story',
  'MediaFile',
  'Node',
]);
