import type { GraphQLResolveInfo } from 'graphql';
import type { Id } from '../kernel/ids.ts';
import type { MaybePromise } from '../kernel/promise.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Context } from '../services/context.ts';
import { asksBeyondIds } from './lookahead.ts';

/**
 * The nodes that a list names, without those that cannot be read: such a list has no place for an error, and would be
 * lost with all that it stands in. Only nodes of which nothing but the id is in hand are loaded for that.
 */
export function readable<Node extends { readonly id: Id }>(
  snapshots: readonly Snapshot<Node>[],
  { nodes }: Context,
  info: GraphQLResolveInfo,
): MaybePromise<readonly Snapshot<Node>[]> {
  if (!snapshots.some(isBare) || !asksBeyondIds(info)) return snapshots;
  return nodes
    .byIds(snapshots.map(({ id }) => id))
    .then((found) =>
      snapshots.flatMap((snapshot, at) => (isBare(snapshot) ? ((found[at] as Snapshot<Node> | null) ?? []) : snapshot)),
    );
}

const isBare = (snapshot: object): boolean => Object.keys(snapshot).length === 1;
