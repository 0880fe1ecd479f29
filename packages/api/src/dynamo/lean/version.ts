import { createMeter } from '../cost.ts';
import { versionStateOf, type KnownState } from '../version-state.ts';
import { openLeanTable, type LeanTableNeeds } from './lean.ts';

/** The state of a conference at the moment of a check, and what the check cost. */
export type VersionState = KnownState & { readonly readUnits: number };

/** Reads the version of a conference: one consistent query (docs/decisions/0029). */
export async function readVersion(
  needs: Pick<LeanTableNeeds, 'client' | 'name' | 'signal'>,
  partition: string,
): Promise<VersionState> {
  const meter = createMeter();
  const rows = await openLeanTable({ ...needs, meter }).query({ partition }, { consistent: true });
  return { ...versionStateOf(rows), readUnits: meter.readUnits };
}
