import { gone } from '../kernel/errors.ts';
import type { Id } from '../kernel/ids.ts';
import { pick, type PickedText } from '../kernel/language/pick.ts';
import type { LanguageTag, Localized } from '../kernel/language/tags.ts';
import { map, type MaybePromise } from '../kernel/promise.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Context } from '../services/context.ts';

/**
 * A resolver that answers a field from the snapshot in hand, or else from the whole node.
 *
 * @param hidden what is shown of a node that may be named by others and is not shown itself
 */
export const lazyField =
  <Node extends { readonly id: Id }>(hidden: Partial<Node> = {}) =>
  <Key extends keyof Node>(key: Key) =>
  (snapshot: Snapshot<Node>, _args: unknown, context: Context): MaybePromise<Node[Key]> =>
    map(nodeWith(snapshot, key, context, hidden), (node) => node[key]);

/** A text in the reader's language. */
export function inLanguage<Text extends Localized | null>(
  text: Text,
  { languages }: Languages,
  { acceptedLanguages }: Context,
): InLanguage<Text> {
  return (text === null ? null : pick(text, languages ?? acceptedLanguages)) as InLanguage<Text>;
}

export interface Languages {
  readonly languages?: readonly LanguageTag[] | null | undefined;
}

type InLanguage<Text> = Text extends null ? null : PickedText;

/** A node that has a field: the snapshot in hand, or else the whole node. */
export const nodeWith = <Node extends { readonly id: Id }>(
  snapshot: Snapshot<Node>,
  key: keyof Node,
  { nodes }: Context,
  hidden: Partial<Node> = {},
): MaybePromise<Node> => {
  if (key in snapshot) return snapshot as Node;
  // The values for a node that is not shown also serve for one that cannot be read.
  const loading = key in hidden ? nodes.byIds([snapshot.id]).then(([whole = null]) => whole) : nodes.byId(snapshot.id);
  return loading.then((whole) => {
    if (whole !== null) return whole as unknown as Node;
    if (key in hidden) return hidden as Node;
    throw gone();
  });
};
