import { ownedId, parseId, typeNameOf, type Id, type IdPrefix, type NodeTypeName } from '@wikicon/schema';
import { referenceDataKey } from './reference-data.ts';
import { committeeKey } from './committee.ts';
import { conferenceKey } from './conference.ts';
import type { Key, Row } from '../dynamo/row.ts';
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

/** The node of a conference whose main row this is, as its key says it: whatever it holds. */
export function nodeIdOf({ type, pk, sk }: Pick<Row, 'type' | 'pk' | 'sk'>): Id | null {
  if (!ownedRowTypes.has(type)) return null;
  const prefix = sk.slice(-30, -27).toLowerCase() as IdPrefix;
  return ownedId(prefix, `con_${pk.slice('CON#'.length)}`, sk.slice(-26));
}

const ownTypes = new Set(['Conference', 'Series', 'Person', 'Organization']);

/** The same of every node: what stands by itself says its id in its content. */
export function mainIdOf(row: Pick<Row, 'type' | 'pk' | 'sk' | 'data'>): Id | null {
  if (!ownTypes.has(row.type)) return nodeIdOf(row);
  const { id } = row.data as { readonly id?: unknown };
  return typeof id === 'string' && parseId(id) !== null ? (id as Id) : null;
}
