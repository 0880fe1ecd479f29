import { isGranted, type Relation } from './grants.ts';
import { rules, type Action } from './rules.ts';
import type { Viewer } from './viewer.ts';

/** @returns whether a viewer may write a kind of node. Whoever may not see it is told that it is not there. */
export function mayWrite(viewer: Viewer | null, name: keyof typeof rules, action: Action, relation: Relation): boolean {
  if (viewer === null || (viewer.token !== null && !viewer.token.scopes.includes('WRITE'))) return false;
  return isGranted(viewer, rules[name][action], relation);
}
