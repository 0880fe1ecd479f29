import type { CountedPage, Edge } from '@wikicon/schema';
import type { Position } from './cursor.ts';
import { pageOf, type Entry, type ListRequest } from './list.ts';

export type Order = (one: Position, other: Position) => number;

/** A page of a list that is in memory as a whole, because a conference bounds it. */
export function memoryPage<Node, Data extends object>(
  request: ListRequest,
  entries: readonly Entry<Node, Data>[],
  order: Order = byPosition,
): CountedPage<Edge<Node, Data>> {
  const { page, after, before } = request;
  const sorted = entries.toSorted((one, other) => order(one.position, other.position));
  const between = sorted.filter(
    ({ position }) =>
      (after === null || order(position, after) > 0) && (before === null || order(position, before) < 0),
  );
  const found = (page.fromEnd ? between.toReversed() : between).slice(0, page.limit + 1);
  return { ...pageOf(request, found), totalCount: entries.length };
}

/** Numbers by size, texts by code point: an order that no locale changes. */
export const byPosition: Order = (one, other) => firstDifference(one, other, (a, b) => (a < b ? -1 : 1));

/** Made for the first list of names: to load the collation takes milliseconds. */
let collator: Intl.Collator | undefined;

/** Names as the Unicode root collation sorts them, whatever their scripts; then by id. */
export const byName: Order = (one, other) => {
  collator ??= new Intl.Collator('und', { sensitivity: 'variant', numeric: true });
  return collator.compare(String(one[0]), String(other[0])) || byPosition(one.slice(1), other.slice(1));
};

function firstDifference(
  one: Position,
  other: Position,
  compare: (a: string | number, b: string | number) => number,
): number {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at < 0 ? 0 : compare(one[at]!, other[at] ?? '');
}
