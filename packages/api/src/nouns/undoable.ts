import { inputs, typeNameOf, type NodeTypeName } from '@wikicon/schema';
import type { AuditData } from '../rows/audit.ts';

/** Who sits in a committee, and what it is for, says who may do what: nobody has a role again without being asked. */
const rosters: Readonly<Partial<Record<NodeTypeName, readonly string[]>>> = { Committee: ['kind', 'members'] };

/** Their making and deletion is more than their row: a deleted person is an erased one. */
const lasting: ReadonlySet<NodeTypeName> = new Set(['Conference', 'Person', 'Committee']);

/** Returns whether a change is of a kind that can be taken back. */
export function isUndoable({
  action,
  node,
  changes,
  credit,
}: Pick<AuditData, 'action' | 'node' | 'changes' | 'credit'>): boolean {
  const name = typeNameOf(node);
  if (action !== 'UPDATE') return !lasting.has(name);
  const isOpen = (field: string): boolean =>
    Object.hasOwn(inputs[name], field) &&
    rosters[name]?.includes(field) !== true &&
    (field !== 'attribution' || credit !== undefined);
  return changes.length > 0 && changes.every(({ field }) => isOpen(field));
}
