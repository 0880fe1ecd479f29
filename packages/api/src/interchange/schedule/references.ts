import type { Collector } from './collect.ts';
import { says } from '../text/says.ts';

/** The entries of a list by their ids in the rest of the file; an id that several entries have leads to none. */
export function references<Value>(
  collector: Collector,
  entries: Iterable<readonly [id: string, value: Value | null, place: string]>,
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  const shared = new Set<string>();
  for (const [id, value, place] of entries) {
    if (value === null || id === '') continue;
    if (found.has(id) && found.get(id) !== value) {
      if (!shared.has(id)) collector.warn(place, says('ID_IN_LIST_TWICE'));
      shared.add(id);
    } else found.set(id, value);
  }
  for (const id of shared) found.delete(id);
  return found;
}
