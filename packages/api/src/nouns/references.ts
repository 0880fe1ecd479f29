import type { AnyNode, DeclaredFields, Id } from '@wikicon/schema';
import type { MapReference } from './noun.ts';

/** The handling of nodes that a noun's declared fields name: as an input gives them, and as content carries them. */
export interface References {
  /** The values of an input, with a bare snapshot in place of each id. */
  given<Values extends object>(values: Values): Values;
  /** The content with another snapshot in each such place. */
  map<Content extends object>(content: Content, snapshot: MapReference): Content;
}

export function referencesOf(fields: DeclaredFields): References {
  const single = namesOf(fields, 'reference');
  const several = namesOf(fields, 'references');
  return {
    given: (values) => changed(values, (value) => (typeof value === 'string' ? { id: value } : value), single, several),
    map: (content, snapshot) =>
      changed(content, (value) => (value === null ? null : snapshot(value as AnyNode)), single, several),
  };
}

const namesOf = (fields: DeclaredFields, kind: 'reference' | 'references'): string[] =>
  Object.keys(fields).filter((name) => fields[name]!.kind === kind);

function changed<Of extends object>(
  all: Of,
  change: (value: unknown) => unknown,
  single: readonly string[],
  several: readonly string[],
): Of {
  const found = { ...all } as Record<string, unknown>;
  for (const name of single) if (found[name] !== undefined) found[name] = change(found[name]);
  for (const name of several)
    if (found[name] !== undefined) found[name] = (found[name] as readonly (Id | AnyNode)[]).map(change);
  return found as Of;
}
