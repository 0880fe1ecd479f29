import { ulidOf, type ConferenceId, type Id } from '@wikicon/schema';
import type { RowKind } from './row-retention.ts';
import type { IndexKey, Key, Row } from './row.ts';

/** The partition of a conference and of everything that it owns. */
export const conferencePartition = (conference: ConferenceId): string => `CON#${ulidOf(conference)}`;

/** A partition of the index, or a part of a sort key, that stands for a node: PER#01J…, ORG#01J…. */
export const reference = (id: Id): string => {
  const prefix = id.slice(0, 3);
  return `${prefix === 'aff' || prefix === 'ins' ? 'ORG' : prefix.toUpperCase()}#${ulidOf(id)}`;
};

/** The prefix of those that refer to a node, in its partition: a deletion asks for them, and a rename follows them. */
export const referencePrefix = 'REF#';

/** The edge from a node to another, in the partition of the one that it names. It may carry what a list there shows. */
export const referenceRow = (
  { to, from, type = 'Reference' }: { readonly to: Id; readonly from: Id; readonly type?: RowKind },
  at: string,
  data: unknown = {},
  index: Partial<IndexKey> = {},
): Row => newRow(type, { pk: reference(to), sk: `${referencePrefix}${from}`, ...index }, data, at);

/** A date in a sort key; what has none sorts after what has. */
export const dateKey = (date: string | null): string => date ?? '~';

/** A first version of a row, as an import writes it. */
export const newRow = (type: RowKind, key: Key & Partial<IndexKey>, data: unknown, at: string): Row => ({
  ...key,
  type,
  version: 1,
  createdAt: at,
  updatedAt: at,
  data,
});
