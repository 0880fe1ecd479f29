import { declarationOf, type WritableName } from '@wikicon/schema';
import { isGranted, type Relation } from './grants.ts';
import { rules, type Action } from './rules.ts';
import type { Viewer } from './viewer.ts';

/** @returns whether a viewer may write a kind of node. Whoever may not see it is told that it is not there. */
export function mayWrite(viewer: Viewer | null, name: keyof typeof rules, action: Action, relation: Relation): boolean {
  if (viewer === null || (viewer.token !== null && !viewer.token.scopes.includes('WRITE'))) return false;
  return isGranted(viewer, rules[name][action], relation);
}

/**
 * Returns the fields of an input that fewer may write than the node, and the viewer may not. A new node that leaves one
 * empty writes nothing there.
 */
export function closedFields(
  viewer: Viewer,
  { name, action, values }: { readonly name: WritableName; readonly action: Action; readonly values: object },
  relation: Relation,
): string[] {
  const given = values as Readonly<Record<string, unknown>>;
  return Object.entries(declarationOf(name).fields).flatMap(([field, { write, input }]) => {
    const isWritten = action === 'create' ? (given[field] ?? input.initial) !== input.initial : field in given;
    return write !== null && isWritten && !isGranted(viewer, write, relation) ? [field] : [];
  });
}
