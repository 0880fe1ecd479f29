import type { Localized } from '@wikicon/schema';
import { digestOf } from '../text/names.ts';
import { isLocalized } from './localized.ts';

/** The values of the file last time, field by field: digests alone, so that no text is kept a second time. */
export type Base = Readonly<Record<string, string>>;

/** Values in the form that an input is checked to. Of texts in several languages each is a field of its own. */
export type Values = Readonly<Record<string, unknown>>;

export interface Merged {
  /** The fields to write; a text comes with all its languages. */
  readonly values: Values;
  readonly base: Base;
  /** Fields in which the file says something else, and what was edited by hand stays. */
  readonly kept: readonly string[];
}

/**
 * Joins what a file says with what stands here: what the file changed since last time is taken, unless somebody
 * has changed it here too.
 *
 * @param current null for what is not here yet
 * @param base null where the file was never brought in
 */
export function merge(theirs: Values, current: Values | null, base: Base | null): Merged {
  const values: Record<string, unknown> = {};
  const newBase: Record<string, string> = {};
  const kept = new Set<string>();
  for (const [field, value] of Object.entries(theirs)) {
    if (value === undefined) continue;
    const [theirParts, ourParts] = [partsOf(field, value), partsOf(field, current?.[field])];
    const before = Object.keys(base ?? {}).filter((name) => name === field || name.startsWith(`${field}.`));
    const taken = new Map<string, unknown>();
    for (const name of new Set([...theirParts.keys(), ...before])) {
      const [theirDigest, ours] = [digest(theirParts.get(name)), digest(ourParts.get(name))];
      const last = base?.[name] ?? nothing;
      if (theirDigest !== nothing) newBase[name] = theirDigest;
      if (current === null || (theirDigest !== ours && last !== theirDigest && last === ours))
        taken.set(name, theirParts.get(name));
      else if (theirDigest !== ours && (theirDigest !== nothing || last !== nothing)) kept.add(field);
    }
    if (taken.size > 0) values[field] = joined(field, taken, ourParts);
  }
  return { values, base: newBase, kept: [...kept] };
}

/** A field as its parts: a text by language, anything else whole. */
function partsOf(field: string, value: unknown): Map<string, unknown> {
  if (value == null) return new Map();
  if (!isLocalized(field)) return new Map([[field, value]]);
  return new Map(Object.entries(value as Localized).map(([tag, text]) => [`${field}.${tag}`, text]));
}

function joined(field: string, taken: ReadonlyMap<string, unknown>, ours: ReadonlyMap<string, unknown>): unknown {
  if (!isLocalized(field)) return taken.get(field) ?? null;
  const all = [...new Map([...ours, ...taken])].filter(([, text]) => text !== undefined);
  return all.length === 0 ? null : Object.fromEntries(all.map(([name, text]) => [name.slice(field.length + 1), text]));
}

/** A value as a base remembers it. */
export const digest = (value: unknown): string => (value == null ? nothing : digestOf(canonical(value)));

/** The same text for the same value, in whatever order its fields stand. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

const nothing = '';

/** Merges a list: the file adds members and takes some away, and the rest stays as it was made here. */
export function mergeMembers<Member>(
  theirs: readonly Member[],
  current: readonly Member[],
  last: readonly string[] | null,
  idOf: (member: Member) => string,
): { readonly members: readonly Member[]; readonly isChanged: boolean } {
  const [told, here] = [new Set(theirs.map(idOf)), new Set(current.map(idOf))];
  const before = new Set(last);
  const added = theirs.filter((member) => !before.has(idOf(member)) && !here.has(idOf(member)));
  const stays = current.filter((member) => told.has(idOf(member)) || !before.has(idOf(member)));
  return { members: [...stays, ...added], isChanged: added.length > 0 || stays.length < current.length };
}
