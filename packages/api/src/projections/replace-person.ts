import {
  committeeRoles,
  declarationOf,
  speakerRoles,
  typeNameOf,
  type AnyNode,
  type Id,
  type PersonId,
} from '@wikicon/schema';

type Named = { readonly id: Id };

/** An entry of a list in which somebody does something: on stage, in a committee. */
interface Part {
  readonly person: Named;
  readonly role: string;
  readonly representing: readonly Named[];
  readonly isUnlisted?: boolean;
}

type Entry = Part | Named;

/** A place at which a node named somebody, as it was before it named another person there. */
export interface Place {
  readonly field: string;
  /** Null for a field that is no list. */
  readonly was: { readonly at: number; readonly entry: Entry } | null;
  /** The entry of the other person, where the list had one already: both became one. */
  readonly own: { readonly at: number; readonly entry: Entry } | null;
}

interface Replacement {
  readonly from: PersonId;
  readonly into: PersonId;
  /** True when they are to have a nameless place in a committee, whatever place the other one had. */
  readonly isUnlisted?: boolean;
}

const personIn = (entry: Entry): Id => ('person' in entry ? entry.person.id : entry.id);

const naming = (entry: Entry, person: PersonId): Entry =>
  'person' in entry ? { ...entry, person: { id: person } } : { id: person };

const isList = (value: unknown): value is readonly Entry[] => Array.isArray(value);

/** The fields of a node that may name people. */
const fieldsOf = ({ id }: AnyNode): string[] => [
  'speakers',
  'members',
  ...Object.entries(declarationOf(typeNameOf(id)).fields).flatMap(([field, { kind, to }]) =>
    to.includes('per') && (kind === 'reference' || kind === 'references') ? [field] : [],
  ),
];

/** Returns content that names a person wherever it named another one, each once, and the places as they were. */
export function replaced(content: AnyNode, { from, into, isUnlisted = false }: Replacement): [AnyNode, Place[]] {
  const changed: Record<string, unknown> = { ...content };
  const places: Place[] = [];
  for (const field of fieldsOf(content)) {
    const value = changed[field];
    if (!isList(value)) {
      if ((value as Named | null | undefined)?.id !== from) continue;
      changed[field] = { id: into };
      places.push({ field, was: null, own: null });
      continue;
    }
    const at = value.findIndex((entry) => personIn(entry) === from);
    if (at < 0) continue;
    const ownAt = value.findIndex((entry) => personIn(entry) === into);
    const own = ownAt < 0 ? null : { at: ownAt, entry: value[ownAt]! };
    places.push({ field, was: { at, entry: value[at]! }, own });
    const one = naming(own === null ? value[at]! : joined(own.entry, value[at]!), into);
    const entry = field === 'members' && isUnlisted ? { ...one, isUnlisted } : one;
    const kept = own === null ? at : Math.min(at, ownAt);
    changed[field] = value.flatMap((before, place) =>
      place === kept ? [entry] : place === at || place === ownAt ? [] : [before],
    );
  }
  return [changed as unknown as AnyNode, places];
}

const rolesInOrder = Object.keys({ ...speakerRoles, ...committeeRoles });

/** Both do it: in the role that comes first, for all whom either stood for, and nameless if either was. */
function joined(own: Entry, other: Entry): Entry {
  if (!('person' in own) || !('person' in other)) return own;
  const representing = new Map([...own.representing, ...other.representing].map((one) => [one.id, one]));
  const isUnlisted = own.isUnlisted === true || other.isUnlisted === true;
  return {
    ...own,
    role: rolesInOrder.find((role) => role === own.role || role === other.role)!,
    representing: [...representing.values()],
    ...('isUnlisted' in own && { isUnlisted }),
  };
}

/** Returns content in which both are named where they were, unless somebody has taken the one that is left out of it. */
export function restored(content: AnyNode, { from, into }: Replacement, places: readonly Place[]): AnyNode {
  const changed: Record<string, unknown> = { ...content };
  for (const { field, was, own } of places) {
    const value = changed[field];
    if (was === null) {
      if ((value as Named | null | undefined)?.id === into) changed[field] = { id: from };
      continue;
    }
    const at = isList(value) ? value.findIndex((entry) => personIn(entry) === into) : -1;
    if (!isList(value) || at < 0) continue;
    if (own === null) {
      // What was changed of it meanwhile stays changed.
      const entry = { ...value[at]!, ...unlistedAs(was.entry) };
      changed[field] = value.with(at, naming(entry, from));
      continue;
    }
    const both = [was, own].toSorted((one, other) => one.at - other.at);
    changed[field] = both.reduce(
      (list, { at: place, entry }) => list.toSpliced(place, 0, entry),
      value.toSpliced(at, 1),
    );
  }
  return changed as unknown as AnyNode;
}

const unlistedAs = (entry: Entry): Partial<Part> =>
  'person' in entry && entry.isUnlisted !== undefined ? { isUnlisted: entry.isUnlisted } : {};
