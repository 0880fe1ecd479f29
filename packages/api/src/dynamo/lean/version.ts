import { isOpen, isOver, versionSort, type MarkerData } from '../versions.ts';
import type { LeanTable } from './lean.ts';

/** The state of a conference at the moment of a check. */
export type VersionState =
  /** No write is under way: whatever was made under this version is as true as what is read now. */
  | { readonly kind: 'settled'; readonly version: string; readonly markersOver: number }
  | { readonly kind: 'open' }
  /** It has no version yet. */
  | { readonly kind: 'none' };

/** Reads the version of a conference: one consistent query (docs/decisions/0029). */
export async function readVersion(table: LeanTable, partition: string): Promise<VersionState> {
  const rows = await table.query({ partition }, { consistent: true });
  const version = rows.find(({ sk }) => sk === versionSort);
  if (version === undefined) return { kind: 'none' };
  const markers = rows.filter((row) => row !== version);
  const isSettled = markers.every((row) => !isOpen(row) && (row.data as MarkerData).closedAt! <= version.version);
  if (!isSettled) return { kind: 'open' };
  const now = new Date();
  const { epoch } = version.data as { readonly epoch: string };
  return {
    kind: 'settled',
    version: `${epoch} ${version.version}`,
    markersOver: markers.filter((row) => isOver(row, now)).length,
  };
}
