import type { AnyNode } from '@wikicon/schema';

/** The ids of the nodes that a node's own fields name, one or several each. */
export const namesOf = (node: AnyNode): ReadonlySet<unknown> =>
  new Set(
    Object.values<unknown>(node)
      .flat()
      .map((value) => (value as { readonly id?: string } | null | undefined)?.id),
  );
