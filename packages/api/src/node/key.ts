import { typeNameOf, type Id, type NodeTypeName } from '@wikicon/schema';
import { catalogueKey } from '../catalogue/entity.ts';
import { committeeKey } from '../committee/entity.ts';
import { conferenceKey } from '../conference/entity.ts';
import type { Key } from '../dynamo/row.ts';
import { mediaKey } from '../media/entity.ts';
import { organizationKey } from '../organization/entity.ts';
import { personKey } from '../person/entity.ts';
import { seriesKey } from '../series/entity.ts';
import { sessionKey } from '../session/entity.ts';
import { storyKey } from '../story/entity.ts';

const keys: { readonly [Name in NodeTypeName]: (id: never) => Key } = {
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
export const mainKey = (id: Id): Key => keys[typeNameOf(id)](id as never);
