import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Checks whether the query asks for a field of this name anywhere below, so that it can be read in the same trip. */
export const asksFor = (field: string, info: GraphQLResolveInfo): boolean => asks(info, (name) => name === field);

/** Checks whether the query asks more of nodes than their ids. */
export const asksBeyondIds = (info: GraphQLResolveInfo): boolean =>
  asks(info, (name) => !/^(id|__typename)$/.test(name));

function asks({ fieldNodes, fragments }: GraphQLResolveInfo, isWanted: (name: string) => boolean): boolean {
  const seen = new Set<string>();
  return fieldNodes.some(({ selectionSet }) => among(selectionSet));

  function among(set: SelectionSetNode | undefined): boolean {
    if (set === undefined) return false;
    return set.selections.some((part) => {
      if (part.kind === Kind.FIELD) return isWanted(part.name.value) || among(part.selectionSet);
      if (part.kind === Kind.INLINE_FRAGMENT) return among(part.selectionSet);
      if (seen.has(part.name.value)) return false;
      seen.add(part.name.value);
      return among(fragments[part.name.value]?.selectionSet);
    });
  }
}
