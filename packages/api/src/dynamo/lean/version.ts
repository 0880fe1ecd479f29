import { createMeter } from '../cost.ts';
import { isOpen, isOver, versionSort, type MarkerData } from '../marker.ts';
import { openLeanTable, type LeanTableNeeds } from './lean.ts';

/** The state of a conference at the moment of a check. */
export type VersionState = { readonly readUnits: number } & (
  | /** No write is under way: what was made under this version is as true as what is read now. */
    { readonly kind: 'settled'; readonly version: string; readonly markersOver: number }
  | { readonly kind: 'open' }
  /** It has no version yet. */
  | { readonly kind: 'none' }
);

/** Reads the version of a conference: one consistent query (docs/decisions/0029). */
export async function readVersion(
  needs: Pick<LeanTableNeeds, 'client' | 'name' | 'signal'>,
  partition: string,
): Promise<VersionState> {
  const meter = createMeter();
  const rows = await openLeanTable({ ...needs, meter }).query({ partition }, { consistent: true });
  const { readUnits } = meter;
  const version = rows.find(({ sk }) => sk === versionSort);
  const count = version?.version ?? 0;
  const markers = rows.filter((row) => row !== version);
  const isSettled = markers.every((row) => !isOpen(row) && (row.data as MarkerData).closedAt! <= count);
  if (!isSettled) return { kind: 'open', readUnits };
  if (version === undefined) return { kind: 'none', readUnits };
  const now = new Date();
  const { epoch } = version.data as { readonly epoch: string };
  return {
    kind: 'settled',
    version: `${epoch} ${version.version}`,
    markersOver: markers.filter((row) => isOver(row, now)).length,
    readUnits,
  };
}
