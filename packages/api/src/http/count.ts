import { Kind, type FragmentDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';

/** The size of a selection, with every fragment counted wherever it is spread. */
export interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields of the outermost level. */
  readonly rootFields: number;
}

const nothing: Size = { depth: 0, aliases: 0, directives: 0, rootFields: 0 };

/** Each fragment is walked once, however often it is spread: the work grows with the text, not with what it stands for. */
export function sizeOf(
  operation: SelectionSetNode,
  fragment: (name: string) => FragmentDefinitionNode | null | undefined,
): Size {
  const known = new Map<string, Size>();
  return ofSet(operation);

  function ofSet({ selections }: SelectionSetNode): Size {
    return selections.map(ofSelection).reduce(add, nothing);
  }

  function ofSelection(selection: SelectionNode): Size {
    const directives = selection.directives?.length ?? 0;
    const inner =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? ofFragment(selection.name.value)
        : selection.selectionSet
          ? ofSet(selection.selectionSet)
          : nothing;
    if (selection.kind !== Kind.FIELD) return { ...inner, directives: inner.directives + directives };
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      directives: inner.directives + directives,
      rootFields: 1,
    };
  }

  function ofFragment(name: string): Size {
    const size = known.get(name);
    if (size !== undefined) return size;
    // Until it is known it counts for nothing: a fragment that spreads itself is another rule's error.
    known.set(name, nothing);
    const definition = fragment(name);
    const found = definition ? ofSet(definition.selectionSet) : nothing;
    known.set(name, found);
    return found;
  }
}

const add = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
  rootFields: one.rootFields + other.rootFields,
});
