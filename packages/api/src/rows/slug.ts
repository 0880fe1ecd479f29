import { newRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { contentOf, type Check } from '../dynamo/shape.ts';
import type { Table } from '../dynamo/table.ts';

export type SlugKind = 'conference' | 'series' | 'affiliate' | 'institution';

const wellFormed = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const maxLength = 100;

const slugKey = (kind: SlugKind, slug: string): Key => ({ pk: `SLUG#${kind}#${slug}`, sk: 'SLUG' });

/** The row by which an address finds its node. It carries the node's snapshot, so that a page needs no second look. */
export const slugRow = (kind: SlugKind, slug: string, snapshot: unknown, at: string): Row =>
  newRow('Slug', slugKey(kind, slug), snapshot, at);

/**
 * @returns the snapshot behind an address; null also for a text that no address can be, without a read
 * @throws CorruptRow
 */
export async function snapshotBySlug<Node>(
  table: Table,
  kind: SlugKind,
  slug: string,
  check: Check<Node>,
): Promise<Node | null> {
  if (slug.length > maxLength || !wellFormed.test(slug)) return null;
  const row = await table.get(slugKey(kind, slug));
  return row && contentOf(row, check);
}
