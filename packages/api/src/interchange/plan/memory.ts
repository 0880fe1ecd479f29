import { ulidOf, type ConferenceId, type Id } from '@wikicon/schema';
import { conferencePartition, newRow } from '../../dynamo/compose.ts';
import type { Row } from '../../dynamo/row.ts';
import { parser, record, shape, text } from '../../dynamo/shape.ts';
import { anyId } from '../../rows/checks.ts';
import type { Action } from '../../dynamo/transaction.ts';
import type { Base } from './merge.ts';
import { digestOf } from '../text/names.ts';

export type Kind = 'con' | 'ven' | 'rom' | 'top' | 'typ' | 'per' | 'ses';

/** An import's memory of a thing: the node that it became, and what the file said. */
export interface Remembered {
  readonly id: Id;
  readonly base: Base;
}

/** The prefix of the rows that imports remember in a conference; no public query reads there. */
const importPrefix = 'IMP#';

/** One memory of the things of a source; keys of the file are kept as digests, for they may be people's names. */
export interface Memory {
  of(kind: Kind, key: string): Remembered | null;
  /** Everything of a kind that was ever brought in, each with the memory of itself whatever its key was. */
  all(kind: Kind): readonly { readonly remembered: Remembered; readonly memory: Memory }[];
  /** The row that remembers it; refused when somebody else has written it meanwhile. */
  action(kind: Kind, key: string, remembered: Remembered, at: Date): Action;
  isNew(kind: Kind, key: string, remembered: Remembered): boolean;
}

/** @param rows the whole partition of the conference */
export function memoryOf(conference: ConferenceId, source: string, rows: readonly Row[]): Memory {
  const prefix = `${importPrefix}${source}#`;
  const known = new Map(rows.filter(({ sk }) => sk.startsWith(prefix)).map((row) => [row.sk, row]));
  const sortKey = (kind: Kind, key: string): string => `${prefix}${kind}#${digestOf(`${ulidOf(conference)} ${key}`)}`;
  const withKeys = (keyOf: typeof sortKey): Memory => ({
    of: (kind, key) => dataOf(known.get(keyOf(kind, key))),
    all: (kind) =>
      [...known].flatMap(([sk, row]) =>
        sk.startsWith(`${prefix}${kind}#`) ? [{ remembered: dataOf(row)!, memory: withKeys(() => sk) }] : [],
      ),
    action(kind, key, remembered, at) {
      const sk = keyOf(kind, key);
      const before = known.get(sk);
      const row = newRow('Import', { pk: conferencePartition(conference), sk }, remembered, at.toISOString());
      if (before === undefined) return { put: row, when: 'absent' };
      const { version, createdAt } = before;
      return { put: { ...row, version: version + 1, createdAt }, when: { version } };
    },
    isNew: (kind, key, remembered) =>
      JSON.stringify(dataOf(known.get(keyOf(kind, key)))) !== JSON.stringify(remembered),
  });
  return withKeys(sortKey);
}

const rememberedFrom = parser(shape<Remembered>({ id: anyId, base: record(text) }));

const dataOf = (row: Row | undefined): Remembered | null => (row === undefined ? null : rememberedFrom(row));
