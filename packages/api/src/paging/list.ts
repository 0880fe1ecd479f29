import {
  badCursor,
  pageRequest,
  type Edge,
  type Page,
  type PageArguments,
  type PageInfo,
  type PageRequest,
} from '@wikicon/schema';
import type { Cursors, Position } from './cursor.ts';

/** One list: what it is called in its cursors, and the page of it that is wanted. */
export interface ListRequest {
  readonly page: PageRequest;
  readonly after: Position | null;
  readonly before: Position | null;
  seal(position: Position): string;
}

/**
 * Checks a page and its cursors against the list that they are meant for.
 *
 * @param field the list's field: Conference.people
 * @param owner the id of the node that has the list
 * @throws BAD_USER_INPUT, BAD_CURSOR
 */
export function listRequest(cursors: Cursors, field: string, owner: string, args: PageArguments & object): ListRequest {
  const { first: _first, last: _last, after: _after, before: _before, ...conditions } = args;
  const list = JSON.stringify([field, owner, conditions]);
  const page = pageRequest(args);
  const open = (argument: 'after' | 'before'): Position | null => {
    const cursor = page[argument];
    if (cursor === null) return null;
    const position = cursors.open(list, cursor);
    if (position === null) throw badCursor(argument);
    return position;
  };
  return { page, after: open('after'), before: open('before'), seal: (position) => cursors.seal(list, position) };
}

/** An entry before it has a cursor. */
export interface Entry<Node, Data> {
  readonly node: Node;
  readonly data: Data;
  readonly position: Position;
}

/**
 * A page of the entries found, of which there may be one more than the page holds, to tell that the list goes on.
 * Entries come in the direction of reading: from the end of the list, the last one first.
 */
export function pageOf<Node, Data extends object>(
  { page, after, before, seal }: ListRequest,
  found: readonly Entry<Node, Data>[],
): Page<Edge<Node, Data>> {
  const hasMore = found.length > page.limit;
  const inDirection = found.slice(0, page.limit);
  const edges = (page.fromEnd ? inDirection.toReversed() : inDirection).map((entry) => edge(entry, seal));
  return { edges, pageInfo: pageInfo(edges, page.fromEnd ? [before !== null, hasMore] : [hasMore, after !== null]) };
}

const pageInfo = (
  edges: readonly { readonly cursor: string }[],
  [hasNextPage, hasPreviousPage]: readonly [boolean, boolean],
): PageInfo => ({
  hasNextPage,
  hasPreviousPage,
  get startCursor() {
    return edges[0]?.cursor ?? null;
  },
  get endCursor() {
    return edges.at(-1)?.cursor ?? null;
  },
});

/** The cursor is made when it is asked for: most queries never do. */
const edge = <Node, Data extends object>(
  { node, data, position }: Entry<Node, Data>,
  seal: ListRequest['seal'],
): Edge<Node, Data> => ({
  ...data,
  node,
  get cursor() {
    return seal(position);
  },
});
