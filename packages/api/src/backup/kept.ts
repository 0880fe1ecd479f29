import { retentionOf, type Retention } from '../dynamo/row-retention.ts';
import type { Item } from '../dynamo/row.ts';

export const kindOf = (item: Item): string => item['type']?.S ?? '';

/** @returns null for a row about whose kind nobody has decided. What expires passes, unless its kind says otherwise. */
export function fateOf(item: Item): Retention | null {
  const decision = retentionOf(kindOf(item));
  return decision !== null && item['expiresAt'] !== undefined && decision !== 'secret' && decision !== 'dated'
    ? 'passing'
    : decision;
}

export const isKept = (item: Item): boolean => ['kept', 'dated', 'last'].includes(fateOf(item) ?? '');

/** Checks whether a row sets something going once it is there. */
export const isLast = (item: Item): boolean => fateOf(item) === 'last';
