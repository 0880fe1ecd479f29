import { Node } from '../graphql/node.ts';
import * as refs from '../graphql/refs.ts';
import { shownFields, type FieldBuilder } from '../graphql/shown.ts';
import { conferenceOf, type Id } from '../kernel/ids.ts';
import type { Declaration } from '../noun/declare.ts';
import { declarations } from '../nouns/nouns.ts';

/** The object type of every noun. Computed fields and lists stand in a file beside this one. */
for (const noun of declarations) implement(noun);

function implement({ name, description, conference, fields, hidden }: Declaration): void {
  refs.refOf(name).implement({
    description,
    interfaces: name === 'Affiliate' || name === 'Institution' ? [Node, refs.Organization] : [Node],
    fields: (t: FieldBuilder) => ({
      id: t.id({ description: 'Its global id, which never changes.', resolve: ({ id }) => id }),
      ...(conference !== undefined && {
        conference: t.field({ type: refs.Conference, description: conference, resolve: owner }),
      }),
      ...shownFields(t, fields, hidden),
    }),
  });
}

/** The conference that a node belongs to: as it is in hand, or else by its id. */
const owner = (node: object & { readonly id: Id }) =>
  ((node as { conference?: unknown }).conference ?? { id: conferenceOf(node.id) }) as { readonly id: Id<'con'> };
