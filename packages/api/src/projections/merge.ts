import { conferenceOf, ownedKinds, typeNameOf, type AnyNode, type ConferenceId, type Id } from '@wikicon/schema';
import { reference } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import type { Action } from '../dynamo/transaction.ts';
import { indexNode, indexNodes } from '../indexing/index-node.ts';
import { isMerged, mergedFrom, movedFrom, movedKey, movedNode, movedPrefix, movedRow } from '../rows/merge.ts';
import { personKey } from '../rows/person.ts';
import { deriveParticipation } from './derive-participation.ts';
import { choseUnlisted, leavePart, mergePart, restorePart, type Pair } from './merge-parts.ts';
import { propagateRename } from './propagate-rename.ts';
import { referrersOf } from './referrers.ts';
import { replaced, restored, type Place } from './replace-person.ts';
import { rewriteActions, type Change } from './rewrite.ts';

const maxRounds = 10;

/**
 * Lets everything that named one person name another, and keeps for an undo what it was. Each node is one transaction,
 * which fails when the merge was undone: so it may end at any moment, and be done again.
 */
export async function mergeEdges(store: Store, pair: Pair): Promise<void> {
  const { from, into } = pair;
  const held = () => checkOf(store, pair, true);
  if ((await held()) === null) return;
  const referrers = await referrersOf(from, store.table);
  for (const conference of conferencesAmong(referrers)) await mergePart(store, conference, pair, held);
  for (const id of referrers)
    if (isOwned(id)) {
      const isUnlisted = id.startsWith('com_') && (await choseUnlisted(store.table, conferenceOf(id), pair));
      await rewritten(store, id, held, () => {
        let places: Place[] = [];
        const change = (content: AnyNode) => {
          const [changed, found] = replaced(content, { from, into, isUnlisted });
          places = found;
          return changed;
        };
        return { change, beside: () => ({ put: movedRow(movedKey(into, from, id), { places }, store.clock()) }) };
      });
    }
  await followed(store, pair);
}

/** Lets everything that the merge of two people changed name both again. */
export async function unmergeEdges(store: Store, pair: Pair): Promise<void> {
  const held = () => checkOf(store, pair, false);
  if ((await held()) === null) return;
  const rows = await movedRows(store, pair);
  const parts = rows.filter((row) => movedFrom(row).part !== undefined);
  for (const row of parts) await restorePart(store, movedNode(row) as ConferenceId, pair, row);
  for (const row of rows) {
    const { places } = movedFrom(row);
    if (places === undefined) continue;
    const change = (content: AnyNode) => restored(content, pair, places as readonly Place[]);
    const { pk, sk } = row;
    await rewritten(store, movedNode(row), held, () => ({ change, beside: () => ({ remove: { pk, sk } }) }));
  }
  for (const row of parts) await leavePart(store, movedNode(row) as ConferenceId, pair.into, row);
  await followed(store, pair);
}

const movedRows = ({ table }: Store, { from, into }: Pair): Promise<Row[]> =>
  table.all({ partition: reference(into), prefix: movedPrefix(from) });

/** The check that two people are merged, or are not; null where it is otherwise by now. */
async function checkOf({ table }: Store, { from, into }: Pair, wanted: boolean): Promise<Action | null> {
  const row = await table.get(personKey(from));
  if (row === null) return null;
  const is = isMerged(row) && mergedFrom(row).mergedInto === into;
  return is === wanted ? { check: personKey(from), when: { stamp: row.stamp } } : null;
}

/** A change of a node, and what is written beside it. */
interface Rewriting {
  readonly change: Change;
  readonly beside: () => Action;
}

async function rewritten(
  store: Store,
  id: Id,
  held: () => Promise<Action | null>,
  begin: () => Rewriting,
): Promise<void> {
  for (let round = 1; round <= maxRounds; round += 1) {
    const check = await held();
    if (check === null) return;
    const { change, beside } = begin();
    const actions = await rewriteActions(store.table, id, { change });
    // A node that is gone has nothing to be changed: what is kept of it goes.
    const all = [...(actions ?? []), beside(), check];
    if ((await store.transactor.run(all)).done) return indexNode(store, id);
  }
  throw new Error(`${typeNameOf(id)} was changed too often while people in it were merged.`);
}

/** What follows from edges, for both: names, parts, and what is found. */
async function followed(store: Store, { from, into }: Pair): Promise<void> {
  for (const person of [from, into]) await propagateRename(store, person);
  const rows = await movedRows(store, { from, into });
  for (const row of rows)
    for (const organization of standingIn(row))
      await deriveParticipation(store, conferenceOf(movedNode(row)), organization);
  await indexNodes(store, [from, into]);
}

/** Organizations for which somebody stood whose place may have become nameless. */
function standingIn(row: Row): Id[] {
  const { places = [] } = movedFrom(row) as { readonly places?: readonly Place[] };
  const entries = places.flatMap(({ was }) => was?.entry ?? []);
  return entries.flatMap((entry) => ('representing' in entry ? entry.representing.map(({ id }) => id) : []));
}

const isOwned = (id: Id): boolean => ownedKinds.includes(typeNameOf(id));

const conferencesAmong = (ids: readonly Id[]): Set<ConferenceId> =>
  new Set(
    ids.flatMap((id): ConferenceId[] =>
      isOwned(id) ? [conferenceOf(id)] : id.startsWith('con_') ? [id as ConferenceId] : [],
    ),
  );
