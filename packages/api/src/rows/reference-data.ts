import {
  conferenceOf,
  declarationOf,
  nouns,
  typeNameOf,
  ulidOf,
  type ConferenceId,
  type Id,
  type Room,
  type SessionType,
  type Source,
  type Topic,
  type Venue,
} from '@wikicon/schema';
import { conferencePartition, newRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { number, parser, shape, type Fields } from '../dynamo/shape.ts';
import { byPrefix, snapshot, id } from './checks.ts';
import { shownChecks } from './declared-checks.ts';
import { affiliateSnapshotCheck, institutionSnapshotCheck } from './organization.ts';
import { referenceRows } from './references.ts';

/** The prefix of everything that sessions and facts of a conference refer to: one range, read at once. */
export const referenceDataPrefix = 'A#';

export type ReferenceNode = Venue | Room | Topic | SessionType | Source;

export interface ReferenceRowData {
  /** The place among its kind, in the order of the conference. */
  readonly position: number;
  readonly node: ReferenceNode;
}

export const roomFields: Fields<Room> = { id: id('rom'), venue: id('ven'), ...shownChecks(nouns.Room.fields) };

const sourceFields: Fields<Source> = { id: id('src'), ...shownChecks(nouns.Source.fields) };

export const sourceSnapshotCheck = snapshot(sourceFields);

const hosts = { aff: affiliateSnapshotCheck, ins: institutionSnapshotCheck };

const referenceNode = byPrefix({
  ven: shape<Venue>({ id: id('ven'), ...shownChecks(nouns.Venue.fields, hosts) }),
  rom: shape(roomFields),
  top: shape<Topic>({ id: id('top'), ...shownChecks(nouns.Topic.fields) }),
  typ: shape<SessionType>({ id: id('typ'), ...shownChecks(nouns.SessionType.fields) }),
  src: shape(sourceFields),
});

export const referenceDataFrom = parser(shape<ReferenceRowData>({ position: number, node: referenceNode }));

export const referenceDataKey = (id: Id<'ven' | 'rom' | 'top' | 'typ' | 'src'>): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: `${referenceDataPrefix}${id.slice(0, 3)}#${ulidOf(id)}`,
});

/** A node of the reference data, the reservation of its slug, and the edge to a venue's host. */
export function referenceDataRows(
  node: ReferenceNode,
  position: number,
  { conference, at }: Parameters<typeof referenceRows>[2],
): Row[] {
  const key = referenceDataKey(node.id);
  return [
    newRow('Catalogue', key, { position, node } satisfies ReferenceRowData, at),
    ...('slug' in node ? [newRow('Slug', { pk: key.pk, sk: `SLG#${node.id.slice(0, 3)}#${node.slug}` }, {}, at)] : []),
    ...referenceRows(declarationOf(typeNameOf(node.id)).fields, node, { conference, at }),
  ];
}

export const referenceDataRange = (conference: ConferenceId) => ({
  partition: conferencePartition(conference),
  prefix: referenceDataPrefix,
});
