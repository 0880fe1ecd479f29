import type { AnyNode, Id } from '@wikicon/schema';
import type { Row } from '../dynamo/row.ts';
import { isObject } from '../dynamo/shape.ts';
import type { Action } from '../dynamo/transaction.ts';
import type { Noun, Stored } from './noun.ts';
import { privateKey, privateRow, valuesOf, type PrivateValues } from '../rows/private-values.ts';

/** The content that everybody sees who sees the node. */
export function publicPart(noun: Noun, content: AnyNode): AnyNode {
  if (noun.privateFields === undefined) return content;
  return Object.fromEntries(
    Object.entries(content).filter(([field]) => !noun.privateFields!.includes(field)),
  ) as unknown as AnyNode;
}

/** Returns whether a main row was written before private values had rows of their own. */
export const holdsPrivate = (noun: Noun, { data }: Row): boolean =>
  isObject(data) && (noun.privateFields?.some((field) => field in data) ?? false);

interface Change {
  readonly id: Id;
  readonly at: string;
  readonly stamp: string;
  readonly stored: Stored<AnyNode> | null;
  /** Null when the node goes. */
  readonly content: AnyNode | null;
  /** True when the version that everybody sees counts this write already. */
  readonly isPublicChange: boolean;
  /** The version of the private row of a node that is made again: it grows on. */
  readonly former?: number;
}

/** The private row as it shall be, and what makes it so or sees to it that nobody has changed it meanwhile. */
export interface PrivateChange {
  readonly actions: readonly Action[];
  /** 0 as long as a node has none. */
  readonly version: number;
}

/** Returns what becomes of the private row of a node in a write. */
export function privateChange(
  noun: Noun,
  { id, at, stamp, stored, content, isPublicChange, former = 0 }: Change,
): PrivateChange {
  const row = stored?.privateRow ?? null;
  const version = row?.version ?? former;
  if (noun.privateFields === undefined) return { actions: [], version };
  const key = privateKey(id);
  const when = row === null ? ('absent' as const) : { stamp: row.stamp };
  const unchanged = { actions: stored === null ? [] : [{ check: key, when }], version };
  if (content === null) return row === null ? unchanged : { actions: [{ remove: key, when }], version };
  const [before, after] = [stored && privateValues(noun, stored.content), privateValues(noun, content)];
  const isNew = row === null && (former > 0 || Object.values(after).some(isSomething));
  if (!isNew && (row === null || isEqual(valuesOf(row), after))) return unchanged;
  // One write is one version more. Values that only move out of the main row were changed by nobody.
  const isCounted = isPublicChange || (before !== null && isEqual(before, after));
  const next = isCounted ? version : version + 1;
  const put = { ...privateRow(id, after, at), version: next, stamp, ...(row && { createdAt: row.createdAt }) };
  return { actions: [{ put, when }], version: next };
}

const privateValues = ({ privateFields = [] }: Noun, content: AnyNode): PrivateValues =>
  Object.fromEntries(privateFields.map((field) => [field, (content as never as PrivateValues)[field] ?? null]));

const isSomething = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

const isEqual = (one: PrivateValues, other: PrivateValues): boolean => JSON.stringify(one) === JSON.stringify(other);
