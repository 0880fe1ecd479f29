import { badInput, type Counts, type FoundPage, type Id, type Snapshot } from '@wikicon/schema';
import type { Position } from '../paging/cursor.ts';
import { byPosition, memoryPage, type Order } from '../paging/in-memory.ts';
import type { Entry, ListRequest } from '../paging/list.ts';

type Node = { readonly id: Id };

interface Listed<Of extends Node> {
  readonly entries: readonly Entry<Node, object>[];
  readonly order: Order;
  /** The place after which the list goes on; null when it was read to its end. */
  readonly end: Position | null;
  readonly isWhole: boolean;
  /** Reads the nodes that are shown from their own rows; null for one that is not seen any more. */
  readonly load: (ids: readonly Id[]) => Promise<readonly (Snapshot<Of> | null)[]>;
  readonly counts: Counts;
}

/** The place behind every entry of a conference. @param key null where nothing follows */
export const endOf = (key: string | null): Position | null => (key === null ? null : [key, '\u{10FFFF}']);

/** A page of a list across conferences; where its conferences end before the list does, it says that more follow. */
export async function foundPage<Of extends Node>(
  request: ListRequest,
  { entries, order, end, isWhole, load, counts }: Listed<Of>,
): Promise<FoundPage<Of>> {
  if (!isWhole && (request.page.fromEnd || request.before !== null))
    throw badInput(
      request.page.fromEnd ? 'last' : 'before',
      'The list is too long to be read from its end: ask with first and after, or for fewer conferences.',
    );
  const { edges, pageInfo } = memoryPage(request, entries, order);
  const goesOn = end !== null && !pageInfo.hasNextPage;
  const nodes = await load(edges.map(({ node }) => node.id));
  return {
    edges: edges.flatMap(({ cursor }, at) => (nodes[at] == null ? [] : [{ cursor, node: nodes[at] }])),
    pageInfo: goesOn ? { ...pageInfo, hasNextPage: true, endCursor: request.seal(end) } : pageInfo,
    counts,
  };
}

/** By the place of their conferences, the latest first; then as they stand in it. */
export const latestFirst =
  (inConference: Order = byPosition): Order =>
  (one, other) =>
    one[0] === other[0] ? inConference(one.slice(1), other.slice(1)) : one[0]! < other[0]! ? 1 : -1;

/** The place of the conference at which a page goes on. */
export const conferenceAt = (position: Position | null): string | null =>
  position === null ? null : String(position[0]);
