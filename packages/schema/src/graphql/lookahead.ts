import { Kind, valueFromASTUntyped, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Checks whether the query asks for a field of this name anywhere below, so that it can be read in the same trip. */
export const asksFor = (field: string, info: GraphQLResolveInfo): boolean =>
  below(info, 'ANYWHERE').some(({ name }) => name.value === field);

/** Checks whether the query asks more of nodes than their ids. */
export const asksBeyondIds = (info: GraphQLResolveInfo): boolean =>
  below(info, 'ANYWHERE').some(({ name }) => !/^(id|__typename)$/.test(name.value));

/** Returns the arguments of each field of this name that is asked of the value itself. */
export const argumentsOf = (field: string, info: GraphQLResolveInfo): Readonly<Record<string, unknown>>[] =>
  below(info, 'HERE')
    .filter(({ name }) => name.value === field)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(
        given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, info.variableValues.coerced)]),
      ),
    );

function below({ fieldNodes, fragments }: GraphQLResolveInfo, depth: 'HERE' | 'ANYWHERE'): FieldNode[] {
  const seen = new Set<string>();
  return fieldNodes.flatMap(({ selectionSet }) => among(selectionSet));

  function among(set: SelectionSetNode | undefined): FieldNode[] {
    if (set === undefined) return [];
    return set.selections.flatMap((part) => {
      if (part.kind === Kind.FIELD) return depth === 'HERE' ? [part] : [part, ...among(part.selectionSet)];
      if (part.kind === Kind.INLINE_FRAGMENT) return among(part.selectionSet);
      if (seen.has(part.name.value)) return [];
      seen.add(part.name.value);
      return among(fragments[part.name.value]?.selectionSet);
    });
  }
}
