import type { Id } from '../kernel/ids.ts';

/**
 * A node in hand, whole or in part. A field that the snapshot carries, null included, is answered at once;
 * any other loads the whole node, once a request. So a page is read without a trip for each name in it.
 */
export type Snapshot<Node extends { readonly id: Id }> = Node extends unknown
  ? Pick<Node, 'id'> & Partial<Node>
  : never;

export type AnyNode = Snapshot<{ readonly id: Id }>;
