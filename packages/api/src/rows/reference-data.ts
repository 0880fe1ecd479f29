import {
  conferenceOf,
  roomFeatures,
  sourceKinds,
  ulidOf,
  type ConferenceId,
  type Id,
  type Room,
  type SessionType,
  type Source,
  type Topic,
  type Venue,
} from '@wikicon/schema';
import { conferencePartition, newRow, referenceRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { list, nullable, number, parser, shape, text, word, type Fields } from '../dynamo/shape.ts';
import { byPrefix, card, id, localized } from './checks.ts';
import { organizationCardCheck } from './organization.ts';

/** Where everything stands that sessions and facts of a conference refer to: one range, read at once. */
export const cataloguePrefix = 'A#';

export type CatalogueNode = Venue | Room | Topic | SessionType | Source;

export interface CatalogueData {
  /** The place among its kind, in the order of the conference. */
  readonly position: number;
  readonly node: CatalogueNode;
}

export const roomFields: Fields<Room> = {
  id: id('rom'),
  slug: text,
  venue: id('ven'),
  name: localized,
  capacity: nullable(number),
  features: list(word(roomFeatures)),
};

const sourceFields: Fields<Source> = {
  id: id('src'),
  kind: word(sourceKinds),
  title: localized,
  publisher: nullable(text),
  url: nullable(text),
  publishedOn: nullable(text),
};

export const sourceCardCheck = card(sourceFields);

const catalogueNode = byPrefix({
  ven: shape<Venue>({
    id: id('ven'),
    name: localized,
    address: nullable(localized),
    host: nullable(organizationCardCheck),
  }),
  rom: shape(roomFields),
  top: shape<Topic>({ id: id('top'), slug: text, name: localized, wikidataId: nullable(text) }),
  typ: shape<SessionType>({ id: id('typ'), slug: text, name: localized, maxDurationMinutes: nullable(number) }),
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
    ...('host' in node && node.host !== null ? [referenceRow({ to: node.host.id, from: node.id }, at)] : []),
  ];
}

export const catalogueRange = (conference: ConferenceId) => ({
  partition: conferencePartition(conference),
  prefix: cataloguePrefix,
});
