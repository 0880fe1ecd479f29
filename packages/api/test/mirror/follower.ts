import { typeNameOf, type Id } from '@wikicon/schema';
import type { Answer, World } from '../world.ts';
import { nodesQuery } from './fields.ts';

/** Nodes as texts, by their ids. */
export type Copy = Map<string, string>;

const changesQuery = `query ($first: Int!, $after: String) { changes(first: $first, after: $after) {
  nodes { id isRemoved } pageInfo { hasNextPage endCursor } } }`;

/** More nodes would be dearer than a question may be. */
const atOnce = 8;

/** The nodes of these ids that everybody sees, with all that a client keeps of them. */
export async function nodesOf({ ask }: Pick<World, 'ask'>, ids: readonly string[]): Promise<Copy> {
  const copy: Copy = new Map();
  for (const [type, all] of Map.groupBy(ids as readonly Id[], typeNameOf))
    for (let at = 0; at < all.length; at += atOnce) {
      const some = all.slice(at, at + atOnce);
      const { nodes } = dataOf(await ask(nodesQuery(type), { ids: some }));
      for (const [place, node] of nodes.entries()) if (node !== null) copy.set(some[place]!, JSON.stringify(node));
    }
  return copy;
}

function dataOf({ data, errors }: Answer): any {
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** A client that keeps a copy of the graph by its changes alone. */
export function createFollower(here: Pick<World, 'ask'>) {
  const copy: Copy = new Map();
  let after: string | null = null;
  return {
    copy: copy as ReadonlyMap<string, string>,
    /** Reads the next page. @returns whether there is more */
    async poll(first: number): Promise<boolean> {
      const { nodes, pageInfo } = dataOf(await here.ask(changesQuery, { first, after })).changes;
      after = pageInfo.endCursor;
      const ids: string[] = nodes.map(({ id }: { id: string }) => id);
      const now = await nodesOf(here, ids);
      for (const { id, isRemoved } of nodes)
        if (isRemoved) copy.delete(id);
        else if (now.has(id)) copy.set(id, now.get(id)!);
      return pageInfo.hasNextPage;
    },
    async catchUp(first: number): Promise<void> {
      while (await this.poll(first));
    },
  };
}
