import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Whether the query goes on to ask for a field of this name anywhere below, so that it can be read in the same trip. */
export function asksFor(field: string, { fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const seen = new Set<string>();
  return fieldNodes.some(({ selectionSet }) => asks(selectionSet));

  function asks(set: SelectionSetNode | undefined): boolean {
    if (set === undefined) return false;
    return set.selections.some((part) => {
      if (part.kind === Kind.FIELD) return part.name.value === field || asks(part.selectionSet);
      if (part.kind === Kind.INLINE_FRAGMENT) return asks(part.selectionSet);
      if (seen.has(part.name.value)) return false;
      seen.add(part.name.value);
      return asks(fragments[part.name.value]?.selectionSet);
    });
  }
}
