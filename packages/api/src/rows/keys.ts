import { declarationOf, typeNameOf, type Id, type DeclaredName, type NodeTypeName } from '@wikicon/schema';
import { catalogueKey } from './reference-data.ts';
import { committeeKey } from './committee.ts';
import { conferenceKey } from './conference.ts';
import type { Key } from '../dynamo/row.ts';
import { declaredKey } from './declared.ts';
import { mediaKey } from './media.ts';
import { organizationKey } from './organization.ts';
import { personKey } from './person.ts';
import { seriesKey } from './series.ts';
import { sessionKey } from './session.ts';
import { storyKey } from './facts.ts';

const keys: { readonly [Name in Exclude<NodeTypeName, DeclaredName>]: (id: never) => Key } = {
  Conference: conferenceKey,
  Series: seriesKey,
  Person: personKey,
  Affiliate: organizationKey,
  Institution: organizationKey,
  Session: sessionKey,
  SessionType: catalogueKey,
  Topic: catalogueKey,
  Venue: catalogueKey,
  Room: catalogueKey,
  Source: catalogueKey,
  Committee: committeeKey,
  Milestone: storyKey,
  Figure: storyKey,
  Statement: storyKey,
  Credit: storyKey,
  MediaFile: mediaKey,
};

/** Where the main row of a node stands. */
export function mainKey(id: Id): Key {
  const name = typeNameOf(id);
  return declarationOf(name) === null ? keys[name as keyof typeof keys](id as never) : declaredKey(id);
}

/** The types of the main rows of what a conference owns. */
export const ownedRowTypes: ReadonlySet<string> = new Set([
  'Session',
  'Committee',
  'Catalogue',
  'Story',
  'MediaFile',
  'Node',
]);
