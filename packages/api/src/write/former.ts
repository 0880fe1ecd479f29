import { parseId, type Id } from '@wikicon/schema';
import type { Table } from '../dynamo/table.ts';
import { placesOf } from '../kernel/ids.ts';
import type { Change } from '../rows/audit.ts';
import { mainKey } from '../rows/keys.ts';
import { isMerged, mergedFrom } from '../rows/merge.ts';

interface Needs {
  readonly table: Table;
  readonly isShown: (id: Id) => Promise<boolean>;
}

/** Former values that can stand again, and what of them cannot. */
export interface Former {
  readonly changes: readonly Change[];
  /** Nodes besides people. */
  readonly missing: readonly Id[];
  readonly unnamedCount: number;
}

/** Profiles of one person are merged one after the other, if at all. */
const maxMerges = 3;

/** Gives merged people the profile that they have now, in former values and in those that are looked for. */
export async function asMerged(table: Table, changes: readonly Change[]): Promise<readonly Change[]> {
  let now = changes;
  for (let round = 0; round < maxMerges; round += 1) {
    const people = [...placesOf(now).keys()].filter((id) => id.startsWith('per_'));
    const merged = (await table.getMany(people.map(mainKey))).flatMap((row, at) =>
      isMerged(row) ? [[people[at]!, mergedFrom(row!).mergedInto] as const] : [],
    );
    if (merged.length === 0) return now;
    const text = merged.reduce((all, [from, into]) => all.replaceAll(from, into), JSON.stringify(now));
    now = JSON.parse(text) as Change[];
  }
  return now;
}

/**
 * Takes out of former values what is gone, or hidden from the viewer, unless the node names it now.
 *
 * @param current the node as it is, as a text; empty for one that is made again
 */
export async function withoutGone({ isShown }: Needs, changes: readonly Change[], current: string): Promise<Former> {
  const ids = [...placesOf(changes.map(({ before }) => before)).keys()].filter((id) => !current.includes(id));
  const shown = await Promise.all(ids.map(isShown));
  const gone = new Set<unknown>(ids.filter((_id, at) => !shown[at]));
  const isPerson = (id: Id) => id.startsWith('per_');
  const all = ids.filter((id) => gone.has(id));
  return {
    changes: changes.map((change) => ({ ...change, before: left(change.before) })),
    missing: all.filter((id) => !isPerson(id)),
    unnamedCount: all.filter(isPerson).length,
  };

  function left(value: unknown): unknown {
    if (typeof value === 'string') return gone.has(value) ? null : value;
    if (Array.isArray(value)) return distinct(value.map(left).filter((entry) => entry !== null));
    if (value === null || typeof value !== 'object') return value;
    // An entry is about its person or organization; a time without its room is still one.
    if (['person', 'organization'].some((name) => gone.has((value as Record<string, unknown>)[name]))) return null;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, left(inner)]));
  }
}

/** Two profiles that became one stand in a list once. */
function distinct(list: readonly unknown[]): unknown[] {
  const seen = new Set<string>();
  return list.filter((entry) => {
    const id = typeof entry === 'string' ? entry : (entry as { readonly person?: string } | null)?.person;
    if (id === undefined || parseId(id) === null) return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}
