import {
  conferenceOf,
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

/** Where everything stands that sessions and facts of a conference refer to: one range, read at once. */
export const cataloguePrefix = 'A#';

export type CatalogueNode = Venue | Room | Topic | SessionType | Source;

export interface CatalogueData {
  /** The place among its kind, in the order of the conference. */
  readonly position: number;
  readonly node: CatalogueNode;
}

export const catalogueKey = (id: Id<'ven' | 'rom' | 'top' | 'typ' | 'src'>): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: `${cataloguePrefix}${id.slice(0, 3)}#${ulidOf(id)}`,
});

export const catalogueRow = (node: CatalogueNode, position: number, at: string): Row =>
  newRow('Catalogue', catalogueKey(node.id), { position, node } satisfies CatalogueData, at);

export const catalogueRange = (conference: ConferenceId) => ({
  partition: conferencePartition(conference),
  prefix: cataloguePrefix,
});
