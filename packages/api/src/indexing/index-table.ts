import type { Id } from '@wikicon/schema';
import { newRow } from '../dynamo/compose.ts';
import type { Items } from '../dynamo/items.ts';
import { fromAnyItem, type Key } from '../dynamo/row.ts';
import type { Store } from '../dynamo/store.ts';
import { epochKey, indexedIdOf } from '../rows/index-rows.ts';
import { mainIdOf } from '../rows/keys.ts';
import { indexNodes } from './index-node.ts';

/**
 * Makes the index of every node of a table anew, also of those that are gone: it can be stopped anywhere and begun
 * again. Whoever followed the changes before cannot know what went meanwhile, and begins anew.
 */
export async function indexTable(
  store: Store,
  items: Pick<Items, 'page'>,
  showProgress: (rows: number) => void = () => undefined,
): Promise<number> {
  let after: Key | null = null;
  let [rows, nodes] = [0, 0];
  do {
    const page = await items.page(after);
    const ids = page.items.map(fromAnyItem).flatMap((row): Id[] => {
      const id = indexedIdOf(row) ?? mainIdOf(row);
      return id === null ? [] : [id];
    });
    await indexNodes(store, ids);
    [rows, nodes] = [rows + page.items.length, nodes + ids.length];
    showProgress(rows);
    after = page.next;
  } while (after !== null);
  await beginEpoch(store);
  return nodes;
}

export const beginEpoch = ({ writer }: Pick<Store, 'writer'>): Promise<void> =>
  writer.put([newRow('Change', epochKey, {}, new Date().toISOString())]);
