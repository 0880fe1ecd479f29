import { rowBytes } from '../dynamo/row.ts';
import { keyOfAction, maxActions, type Action } from '../dynamo/transaction.ts';

/** The store takes 4 MB in one transaction. */
const maxBytes = 3_500_000;

/** Actions of several writes that go into one transaction; each row stands in it once. */
export interface Pack<Of> {
  readonly members: Of[];
  readonly actions: ReadonlyMap<string, Action>;
}

/**
 * Puts writes together, in their order, into as few transactions as hold them.
 *
 * @param reserved how many actions are to be left for what stands beside them
 */
export function packed<Of extends { readonly actions: readonly Action[] }>(
  writes: readonly Of[],
  reserved: number,
): Pack<Of>[] {
  const packs: { members: Of[]; actions: Map<string, Action>; bytes: number }[] = [];
  for (const write of writes) {
    const last = packs.at(-1);
    const bytes = write.actions.reduce((sum, action) => sum + ('put' in action ? rowBytes(action.put) : 100), 0);
    const both = last && joined(last.actions, write.actions);
    if (last && both && both.size + reserved <= maxActions && last.bytes + bytes <= maxBytes) {
      last.members.push(write);
      last.actions = both;
      last.bytes += bytes;
    } else packs.push({ members: [write], actions: joined(new Map(), write.actions)!, bytes });
  }
  return packs;
}

/** @returns null where two writes want different things of one row */
function joined(before: ReadonlyMap<string, Action>, actions: readonly Action[]): Map<string, Action> | null {
  const all = new Map(before);
  for (const action of actions) {
    const key = keyText(action);
    const known = all.get(key);
    if (known === undefined) all.set(key, action);
    // Of two rows that are put whatever was there, the later one stays.
    else if (isPlainPut(known) && isPlainPut(action)) all.set(key, action);
    else if (!isLook(known) || !isLook(action)) return null;
    // A touch checks too, so it may stand for both.
    else if ('touch' in action) all.set(key, action);
  }
  return all;
}

const isPlainPut = (action: Action): boolean => 'put' in action && action.when === undefined;

const isLook = (action: Action): boolean => 'touch' in action || 'check' in action;

export function keyText(action: Action): string {
  const { pk, sk } = keyOfAction(action);
  return `${pk}\n${sk}`;
}
