import { typeNameOf, type AnyNode, type Id, type NodeTypeName } from '@wikicon/schema';
import type { Row } from '../dynamo/row.ts';
import { committeeFrom } from './committee.ts';
import { conferenceFrom } from './conference.ts';
import { declaredFrom } from './declared.ts';
import { factFrom } from './facts.ts';
import { mediaFrom } from './media.ts';
import { organizationFrom } from './organization.ts';
import { storedPerson } from './person.ts';
import { referenceDataFrom } from './reference-data.ts';
import { seriesFrom } from './series.ts';
import { sessionFrom } from './session.ts';

const fact = (row: Row): AnyNode => factFrom(row).node;
const referenceNode = (row: Row): AnyNode => referenceDataFrom(row).node;

/** Of nouns with rows of their own form. */
const parsers: { readonly [Name in NodeTypeName]?: (row: Row) => AnyNode } = {
  Conference: conferenceFrom,
  Series: seriesFrom,
  Person: storedPerson,
  Affiliate: organizationFrom,
  Institution: organizationFrom,
  Session: sessionFrom,
  SessionType: referenceNode,
  Topic: referenceNode,
  Venue: referenceNode,
  Room: referenceNode,
  Source: referenceNode,
  Committee: committeeFrom,
  Milestone: fact,
  Figure: fact,
  Statement: fact,
  Credit: fact,
  MediaFile: mediaFrom,
};

/**
 * The node that its main row holds.
 *
 * @throws CorruptRow
 */
export const nodeFrom = (id: Id, row: Row): AnyNode => (parsers[typeNameOf(id)] ?? declaredFrom)(row);
