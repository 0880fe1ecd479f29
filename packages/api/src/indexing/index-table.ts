import type { Id } from '@wikicon/schema';
import { newRow } from '../dynamo/compose.ts';
import type { Items } from '../dynamo/items.ts';
import { fromAnyItem, type Key } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import { epochKey, indexedIdOf } from '../rows/index-rows.ts';
import { mainIdOf } from '../rows/keys.ts';
import { indexFresh } from './index-fresh.ts';
import { indexNodes } from './index-node.ts';

/**
 * Makes the index of every node of a table anew, also of those that are gone: it can be stopped anywhere and begun
 * again. Whoever followed the changes before cannot know what went meanwhile, and begins anew.
 */
export async function indexTable(store: Store, items: Pick<Items, 'page'>): Promise<void> {
  let after: Key | null = null;
  let isIndexed = false;
  const ids: Id[] = [];
  do {
    const page = await items.page(after);
    for (const row of page.items.map(fromAnyItem)) {
      const indexed = indexedIdOf(row);
      isIndexed ||= indexed !== null;
      const id = indexed ?? mainIdOf(row);
      if (id !== null) ids.push(id);
    }
    after = page.next;
  } while (after !== null);
  await (isIndexed ? indexNodes(store, ids) : indexFresh(store, ids));
  await beginEpoch(store);
}

export const beginEpoch = ({ writer }: Pick<Store, 'writer'>): Promise<void> =>
  writer.put([newRow('Change', epochKey, {}, new Date().toISOString())]);
