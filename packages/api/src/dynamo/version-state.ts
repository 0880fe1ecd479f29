import { isOpen, isOver, versionSort, type MarkerData } from './marker.ts';
import type { Row } from './row.ts';

/** The state of a conference as the rows of its versions tell it. */
export type KnownState =
  | /** No write is under way: what was made under this version is as true as what is read now. */
    { readonly kind: 'settled'; readonly version: string; readonly markersOver: number }
  | { readonly kind: 'open' }
  /** It has no version yet. */
  | { readonly kind: 'none' };

/** @param rows of `VER#c`, all of them, read consistently */
export function versionStateOf(rows: readonly Row[]): KnownState {
  const version = rows.find(({ sk }) => sk === versionSort);
  const count = version?.version ?? 0;
  const markers = rows.filter((row) => row !== version);
  const isSettled = markers.every((row) => !isOpen(row) && (row.data as MarkerData).closedAt! <= count);
  if (!isSettled) return { kind: 'open' };
  if (version === undefined) return { kind: 'none' };
  const now = new Date();
  return {
    kind: 'settled',
    version: versionTextOf(version),
    markersOver: markers.filter((row) => isOver(row, now)).length,
  };
}

/** A version as it is named: the epoch, and the count. */
export function versionTextOf({ version, data }: Row): string {
  const { epoch } = data as { readonly epoch: string };
  return `${epoch} ${version}`;
}
