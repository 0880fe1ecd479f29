import { ownedKinds, typeNameOf, type AnyNode, type Conference, type Id } from '@wikicon/schema';
import { conferenceOfNode } from '../kernel/ids.ts';
import { conferenceFrom, conferenceKey, isInHiddenProgram } from '../rows/conference.ts';
import type { Row } from '../dynamo/row.ts';
import type { Table } from '../dynamo/table.ts';
import type { Action } from '../dynamo/transaction.ts';
import { mainKey } from '../rows/keys.ts';
import { asUnseen, same } from '../rows/actions.ts';
import { isMerged } from '../rows/merge.ts';
import { holdsPrivate, privateChange } from '../nouns/private-values.ts';
import { indexNode } from '../indexing/index-node.ts';
import { namedBy } from '../nouns/noun.ts';
import { snapshotFrom, loadStored, nounOf, rowsFor } from '../nouns/registry.ts';
import type { Store } from '../dynamo/store.ts';

export type Change = (content: AnyNode) => AnyNode;

const maxRounds = 10;

/** The state that a node is to have besides being written anew. */
interface Renewal {
  /** The further change of the node. */
  readonly change?: Change | undefined;
  /** Marks the change: a node that has it already stays as it is. */
  readonly stamp?: string | undefined;
}

/**
 * Writes every row of a node anew, with the snapshots of today and as visible as its conference. Its version stays:
 * nobody changed it. A change that comes between wins, and is refreshed in turn.
 */
export async function rewriteProjections(store: Store, id: Id, change?: Change, stamp?: string): Promise<void> {
  for (let round = 1; round <= maxRounds; round += 1) {
    const actions = await rewriteActions(store.table, id, { change, stamp });
    // Also where nothing was to be written: whoever did so may not have come as far as the index.
    if (actions === null || (await store.transactor.run(actions)).done) return indexNode(store, id);
  }
  throw new Error(`${typeNameOf(id)} was changed too often while it was refreshed.`);
}

/** Returns what writes every row of a node anew, or null where nothing is to be written. It writes nothing itself. */
export async function rewriteActions(
  table: Table,
  id: Id,
  { change = (content) => content, stamp = crypto.randomUUID() }: Renewal,
): Promise<Action[] | null> {
  const noun = nounOf(id);
  const place = conferenceOfNode(id);
  const [stored, owner] = await Promise.all([
    loadStored(id, table),
    place === null || place === id ? null : table.get(conferenceKey(place)),
  ]);
  if (stored === null || (ownedKinds.includes(typeNameOf(id)) && owner === null)) return null;
  if (stored.main.stamp === stamp) return null;
  const changed = change(stored.content);
  const names = namedBy(noun, changed).slice(0, 100);
  const rows = await table.getMany(names.map(mainKey));
  const snapshots = new Map(
    names.flatMap((one, at) => (rows[at] && !isMerged(rows[at]) ? [[one, snapshotFrom(one, rows[at])] as const] : [])),
  );
  const content = noun.mapReferences(
    changed,
    <NodeSnapshot extends { readonly id: Id }>(snapshot: NodeSnapshot) =>
      (snapshots.get(snapshot.id) ?? snapshot) as NodeSnapshot,
  ) as AnyNode;
  const conference = place === id ? (content as Conference) : owner && conferenceFrom(owner);
  const { main } = stored;
  const kept = rowsFor(content, conference);
  const removals = rowsFor(stored.content, conference)
    .filter((row) => !kept.some((one) => same(one, row)))
    .map((row): Action => ({ remove: keyOf(row) }));
  const puts = kept.map((row): Action => {
    const put = { ...row, version: main.version, createdAt: main.createdAt, stamp };
    return same(row, main) ? { put, when: { stamp: main.stamp } } : { put };
  });
  const checks: Action[] = owner === null ? [] : [{ check: keyOf(owner), when: { version: owner.version } }];
  const moved = holdsPrivate(noun, main)
    ? privateChange(noun, { id, at: main.updatedAt, stamp, stored, content, isPublicChange: false }).actions
    : [];
  const own = [...puts, ...removals];
  return [...(isInHiddenProgram(id, conference) ? own.map(asUnseen) : own), ...checks, ...moved];
}

const keyOf = ({ pk, sk }: Row) => ({ pk, sk });
