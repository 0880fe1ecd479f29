import type { NodeTypeName } from '../kernel/ids.ts';
import { inputOf, type Declaration, type InputOf } from '../noun/declare.ts';
import { announcement } from './announcement.ts';
import { call } from './call.ts';
import { committee } from './committee.ts';
import { conference } from './conference.ts';
import { credit } from './credit.ts';
import { figure } from './figure.ts';
import { mediaFile } from './media-file.ts';
import { milestone } from './milestone.ts';
import { affiliate, institution } from './organization.ts';
import { person } from './person.ts';
import { room, venue } from './place.ts';
import { sessionType, source, topic } from './reference-data.ts';
import { series } from './series.ts';
import { session } from './session.ts';
import { statement } from './statement.ts';

/** Every noun of the graph. */
export const nouns = {
  Conference: conference,
  Series: series,
  Affiliate: affiliate,
  Institution: institution,
  Person: person,
  Venue: venue,
  Room: room,
  Topic: topic,
  SessionType: sessionType,
  Source: source,
  Session: session,
  Committee: committee,
  Milestone: milestone,
  Figure: figure,
  Statement: statement,
  Credit: credit,
  MediaFile: mediaFile,
  Announcement: announcement,
  Call: call,
} as const satisfies Record<NodeTypeName, object>;

export const declarations: readonly Declaration[] = Object.values(nouns);

export const declarationOf = (name: NodeTypeName): Declaration => nouns[name];

/** The fields of every noun that clients write. */
export const inputs = Object.fromEntries(declarations.map(({ name, fields }) => [name, inputOf(fields)])) as {
  readonly [Name in NodeTypeName]: InputOf<(typeof nouns)[Name]['fields']>;
};
