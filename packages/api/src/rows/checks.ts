import { spdxIds, type CommonsPicture, type Snapshot, type Id, type IdPrefix, type Localized } from '@wikicon/schema';
import { isObject, optional, record, shape, text, type Check, type Fields } from '../dynamo/shape.ts';

/** An id of one of these kinds, by which rows are found. */
export const id = <Prefix extends IdPrefix>(...prefixes: readonly Prefix[]): Check<Id<Prefix>> => {
  const known = new Set<string>(prefixes);
  return (value) =>
    typeof value === 'string' && idLengths.has(value.length) && value[3] === '_' && known.has(value.slice(0, 3))
      ? null
      : '';
};

/** With one ULID, or with two. */
const idLengths = new Set([30, 56]);

export const anyId: Check<Id> = (value) =>
  typeof value === 'string' && idLengths.has(value.length) && value[3] === '_' ? null : '';

/** A text in at least one language. */
export const localized: Check<Localized> = (value) => texts(value) ?? (isEmpty(value as Localized) ? '' : null);

const texts = record(text);

function isEmpty(value: Localized): boolean {
  for (const _tag in value) return false;
  return true;
}

export const picture = shape<CommonsPicture>({
  file: text,
  author: text,
  license: (value) => (spdxIds.includes(value as string) ? null : ''),
});

/**
 * A copy of some fields of a node.
 *
 * @param present those that every copy has
 */
export const snapshot = <Node extends { readonly id: Id }>(
  fields: Fields<Node>,
  present: readonly (keyof Node & string)[] = [],
): Check<Snapshot<Node>> => {
  const always = new Set(['id', ...present]);
  const entries = Object.entries<Check<unknown>>(fields as never);
  return shape(
    Object.fromEntries(entries.map(([name, check]) => [name, always.has(name) ? check : optional(check)])) as never,
  );
};

/** A copy of which nothing but the id is relied on. */
export const bareSnapshot = <Node extends { readonly id: Id }>(check: Check<Node['id']>): Check<Snapshot<Node>> =>
  shape({ id: check } as never);

/** A node of one of several kinds, as its id says. */
export const byPrefix = <Nodes extends object>(checks: {
  readonly [Prefix in keyof Nodes]: Check<Nodes[Prefix]>;
}): Check<Nodes[keyof Nodes]> => {
  const known = new Map(Object.entries<Check<unknown>>(checks as never));
  return (value) => {
    if (!isObject(value)) return '';
    const check = typeof value['id'] === 'string' ? known.get(value['id'].slice(0, 3)) : undefined;
    return check === undefined ? 'id' : check(value);
  };
};
