import { randomUUID } from 'node:crypto';
import type { RowKind } from './row-retention.ts';
import type { Key, Row } from './row.ts';

export interface MarkerData {
  /** The rows of the write that answers are made of. Empty where it is closed. */
  readonly keys: readonly (readonly [pk: string, sk: string])[];
  readonly run: string | null;
  /** The version that ended the answers from before it; null while it is open. */
  readonly closedAt: number | null;
}

export const versionSort = 'VER';
export const markerPrefix = 'W#';
export const openPartition = 'OPEN';

/** The run of a write that fills a transaction: of two such writes neither stands for the other. */
export const fullTransaction = 'transaction';

/** Longer than any check runs: three attempts of less than a second each. */
export const closedMilliseconds = 60_000;

export const kinds = { version: 'Version', marker: 'WriteMarker' } as const satisfies Record<string, RowKind>;

/** A write that has begun, under a key of its own: no two writes meet at it. */
export function openMarker(partition: string, keys: readonly Key[], run: string | null = null): Row {
  const at = new Date().toISOString();
  const id = randomUUID();
  const data: MarkerData = { keys: keys.map(({ pk, sk }) => [pk, sk]), run, closedAt: null };
  const place = { pk: partition, sk: `${markerPrefix}${id}`, gsi1pk: openPartition, gsi1sk: `${at}#${id}` };
  return { ...place, type: kinds.marker, version: 1, createdAt: at, updatedAt: at, data };
}

export const dataOf = ({ data }: Row): MarkerData => data as MarkerData;

export const isOpen = (marker: Row): boolean => dataOf(marker).closedAt === null;

/** The rows of a conference that a program is made of: all of its team sees them. */
const programSorts = /^(?:META$|A#|SES#)/;

/** Whether a write changes what the team sees of a program. Of work that wrote rows one by one it is not known. */
export const isOfProgram = (marker: Row): boolean => {
  const { keys } = dataOf(marker);
  return keys.length === 0 || keys.some(([, sk]) => programSorts.test(sk));
};

/** No check that began before it was closed runs any more. */
export const isOver = (marker: Row, now: Date): boolean =>
  !isOpen(marker) && Date.parse(marker.updatedAt) + closedMilliseconds < now.getTime();
