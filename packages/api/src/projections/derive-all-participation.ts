import type { ConferenceId, Id } from '@wikicon/schema';
import { derivedAfter } from './unlist.ts';
import { batched } from '../dynamo/batched.ts';
import type { Action } from '../dynamo/transaction.ts';
import { indexNodes } from '../indexing/index-node.ts';
import { partsOf } from '../indexing/index-part.ts';
import type { Store } from '../dynamo/store.ts';
import { packed } from '../rows/pack.ts';
import { partActions, deriveParticipation, isListingMoved } from './derive-participation.ts';

/** The number of parts that are read at once. */
const chunkSize = 50;

/** Settles the parts of many in a conference, as many in a transaction as fit. */
export async function deriveAllParticipation(
  store: Store,
  conference: ConferenceId,
  ids: readonly Id[],
): Promise<void> {
  for (let at = 0; at < ids.length; at += chunkSize) {
    const once = batched(store.table);
    const drafts = await Promise.all(
      ids.slice(at, at + chunkSize).map(async (of) => ({
        of,
        actions: (await partActions(once, conference, of)) ?? [],
      })),
    );
    const due = drafts.filter(({ actions }) => actions.length > 0);
    for (const { members, actions } of packed(due, 0)) {
      const { done } = await store.transactor.run([...actions.values()]);
      const left = done ? members.flatMap((one) => derivedAfter(one.actions, one.of)) : members.map(({ of }) => of);
      for (const of of new Set(left)) await deriveParticipation(store, conference, of);
      if (done) await indexDerived(store, conference, members);
    }
  }
}

async function indexDerived(
  store: Store,
  conference: ConferenceId,
  members: readonly { readonly of: Id; readonly actions: readonly Action[] }[],
): Promise<void> {
  await indexNodes(
    store,
    members.map(({ of }) => of),
    { partIn: conference },
  );
  const moved = members.filter(({ of, actions }) => isListingMoved(actions, of));
  const parts = await Promise.all(moved.map(({ of }) => partsOf(store.table, conference, of)));
  await indexNodes(store, parts.flat());
}
