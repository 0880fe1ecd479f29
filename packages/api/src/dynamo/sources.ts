import { createMeter, type Meter } from './cost.ts';
import type { Range } from './range.ts';
import type { Key, Row } from './row.ts';
import type { Table, TableNeeds } from './table.ts';
import { isAddress, versionPartition, versionsOfKey, versionsOfRange } from './versioned.ts';

export type OpenTable = (needs: TableNeeds) => Table;

/** What an answer was made of, as far as it matters to whether it is still true. */
export interface Sources {
  /** From before the first read; milliseconds since 1970. */
  readonly begun: number;
  /** The version partitions of all rows that were read. */
  readonly versions: Set<string>;
  /** False as soon as a row was read that no version tells of. */
  areKnown: boolean;
  /** From when on another answer is due although nothing is written; milliseconds since 1970. */
  validUntil: number;
  /** What the reads really cost, where that is not what the answer says. */
  readonly paid: Meter;
}

export const newSources = (begun: Date): Sources => ({
  begun: begun.getTime(),
  versions: new Set(),
  areKnown: true,
  validUntil: Number.POSITIVE_INFINITY,
  paid: createMeter(),
});

/** The same table, which notes what is read. */
export function noted(table: Table, sources: Sources): Table {
  const note = (versions: string | null): void => {
    if (versions === null) sources.areKnown = false;
    else sources.versions.add(versions);
  };
  const noteKey = (key: Key, row: Row | null): Row | null => {
    note(isAddress(key) ? conferenceAt(row) : versionsOfKey(key));
    return row;
  };
  const noteRange = (range: Range): Range => {
    note(versionsOfRange(range));
    return range;
  };
  return {
    onCorrupt(error) {
      sources.areKnown = false;
      table.onCorrupt(error);
    },
    get: async (key) => noteKey(key, await table.get(key)),
    getMany: async (keys) => (await table.getMany(keys)).map((row, at) => noteKey(keys[at]!, row)),
    all: (range) => table.all(noteRange(range)),
    first: (range, limit) => table.first(noteRange(range), limit),
  };
}

/** An address says which conference it leads to; one that leads nowhere could lead somewhere at any moment. */
export function conferenceAt(row: Row | null): string | null {
  const { id } = (row?.data ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' && id.startsWith('con_') ? versionPartition(id.slice('con_'.length)) : null;
}
