import type { GraphQLResolveInfo } from 'graphql';
import type { Id } from '../kernel/ids.ts';
import type { MaybePromise } from '../kernel/promise.ts';
import type { Card } from '../model/card.ts';
import type { Context } from '../services/context.ts';
import { asksBeyondIds } from './lookahead.ts';

/**
 * The nodes that a list names, without those that cannot be read: such a list has no place for an error, and would be
 * lost with all that it stands in. Only nodes of which nothing but the id is in hand are loaded for that.
 */
export function readable<Node extends { readonly id: Id }>(
  cards: readonly Card<Node>[],
  { nodes }: Context,
  info: GraphQLResolveInfo,
): MaybePromise<readonly Card<Node>[]> {
  if (!cards.some(isBare) || !asksBeyondIds(info)) return cards;
  return nodes
    .byIds(cards.map(({ id }) => id))
    .then((found) => cards.flatMap((card, at) => (isBare(card) ? ((found[at] as Card<Node> | null) ?? []) : card)));
}

const isBare = (card: object): boolean => Object.keys(card).length === 1;
