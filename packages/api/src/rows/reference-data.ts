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
import { byPrefix, card, id } from './checks.ts';
import { shownChecks } from './declared-checks.ts';
import { affiliateCardCheck, institutionCardCheck } from './organization.ts';
import { referenceRows } from './references.ts';

/** Where everything stands that sessions and facts of a conference refer to: one range, read at once. */
export const cataloguePrefix = 'A#';

export type CatalogueNode = Venue | Room | Topic | SessionType | Source;

export interface CatalogueData {
  /** The place among its kind, in the order of the conference. */
  readonly position: number;
  readonly node: CatalogueNode;
}

export const roomFields: Fields<Room> = { id: id('rom'), venue: id('ven'), ...shownChecks(nouns.Room.fields) };

const sourceFields: Fields<Source> = { id: id('src'), ...shownChecks(nouns.Source.fields) };

export const sourceCardCheck = card(sourceFields);

const hosts = { aff: affiliateCardCheck, ins: institutionCardCheck };

const catalogueNode = byPrefix({
  ven: shape<Venue>({ id: id('ven'), ...shownChecks(nouns.Venue.fields, hosts) }),
  rom: shape(roomFields),
  top: shape<Topic>({ id: id('top'), ...shownChecks(nouns.Topic.fields) }),
  typ: shape<SessionType>({ id: id('typ'), ...shownChecks(nouns.SessionType.fields) }),
  src: shape(sourceFields),
});

export const catalogueEntryFrom = parser(shape<CatalogueData>({ position: number, node: catalogueNode }));

export const catalogueKey = (id: Id<'ven' | 'rom' | 'top' | 'typ' | 'src'>): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: `${cataloguePrefix}${id.slice(0, 3)}#${ulidOf(id)}`,
});

/** A node of the catalogue, the reservation of its slug, and the edge to a venue's host. */
export function catalogueRows(node: CatalogueNode, position: number, at: string): Row[] {
  const key = catalogueKey(node.id);
  return [
    newRow('Catalogue', key, { position, node } satisfies CatalogueData, at),
    ...('slug' in node ? [newRow('Slug', { pk: key.pk, sk: `SLG#${node.id.slice(0, 3)}#${node.slug}` }, {}, at)] : []),
    ...referenceRows(declarationOf(typeNameOf(node.id)).fields, node, at),
  ];
}

export const catalogueRange = (conference: ConferenceId) => ({
  partition: conferencePartition(conference),
  prefix: cataloguePrefix,
});
