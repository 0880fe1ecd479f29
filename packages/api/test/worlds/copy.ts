import { openItems } from '../../src/dynamo/items.ts';
import { emptyWorld, type AppOptions, type World } from '../world.ts';

/** Another world with the same rows, and so with the same people signed in. */
export async function copyOf(world: World, options: AppOptions): Promise<World> {
  const copy = await emptyWorld(options);
  const [from, to] = [openItems(world), openItems(copy)];
  let after: Parameters<typeof from.page>[0] = null;
  do {
    const { items, next } = await from.page(after);
    for (const item of items) await to.put(item);
    after = next;
  } while (after !== null);
  return copy;
}
