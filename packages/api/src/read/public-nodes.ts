import { conferenceOf, ownedKinds, typeNameOf, type AnyNode, type Id } from '@wikicon/schema';
import { visible } from '../authority/visible.ts';
import { CorruptRow } from '../dynamo/corrupt-row.ts';
import type { Key, Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import { conferenceFrom, conferenceKey } from '../rows/conference.ts';
import { mainKey } from '../rows/keys.ts';
import { isMerged } from '../rows/merge.ts';
import { nodeFrom } from '../rows/nodes.ts';

/** The rows that tell whether everybody sees a node: its own, and that of the conference that owns it. */
export const keysOfNode = (id: Id): Key[] => [mainKey(id), ...(isOwned(id) ? [conferenceKey(conferenceOf(id))] : [])];

export type Rows = ReadonlyMap<string, Row>;

const textOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

export const rowAt = (rows: Rows, key: Key): Row | null => rows.get(textOf(key)) ?? null;

/** Reads many rows side by side, each once. */
export async function rowsAt(table: Table, keys: readonly Key[]): Promise<Rows> {
  const distinct = [...new Map(keys.map((key) => [textOf(key), key])).values()];
  const chunks = Array.from({ length: Math.ceil(distinct.length / 100) }, (_, at) =>
    distinct.slice(at * 100, at * 100 + 100),
  );
  const found = (await Promise.all(chunks.map((chunk) => table.getMany(chunk)))).flat();
  return new Map(found.flatMap((row) => (row === null ? [] : [[textOf(row), row] as const])));
}

/**
 * The node as everybody sees it, by rows that were read.
 *
 * @param at now: 2025-04-19T04:30:00Z
 * @returns null when it is not seen, undefined when its row cannot be read
 */
export function publicNode(table: Table, id: Id, rows: Rows, at: string): AnyNode | null | undefined {
  const row = rowAt(rows, mainKey(id));
  const ownerRow = isOwned(id) ? rowAt(rows, conferenceKey(conferenceOf(id))) : row;
  if (row === null || ownerRow === null || isMerged(row)) return null;
  try {
    const node = { ...nodeFrom(id, row), version: row.version } as AnyNode;
    const owner = ownerRow.type === 'Conference' ? conferenceFrom(ownerRow) : null;
    // What follows from hiding a conference may not all be done.
    if (owner?.isHidden === true) return null;
    // Affiliates and institutions share their keys.
    return node.id === id && visible(null, { id, content: node, owner, at }) ? node : null;
  } catch (error) {
    if (!(error instanceof CorruptRow)) throw error;
    table.onCorrupt(error);
    return undefined;
  }
}

export async function publicNodes(
  table: Table,
  ids: readonly Id[],
  at: string,
): Promise<(AnyNode | null | undefined)[]> {
  const rows = await rowsAt(table, ids.flatMap(keysOfNode));
  return ids.map((id) => publicNode(table, id, rows, at));
}

const isOwned = (id: Id): boolean => ownedKinds.includes(typeNameOf(id));
