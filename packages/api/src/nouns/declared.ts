import { privateNames, type Declaration, type DeclaredNode } from '@wikicon/schema';
import { declaredFrom, declaredKey, declaredRow } from '../rows/declared.ts';
import { referenceRows } from '../rows/references.ts';
import { orderProblems } from './in-order.ts';
import { loadRow, type Noun } from './noun.ts';
import { referencesOf } from './references.ts';

type Content = DeclaredNode & { readonly updatedAt: string };

/** Returns the codec of a noun that has none of its own: nodes that it names stand by their ids alone. */
export function declaredNoun(declaration: Declaration): Noun<Content> {
  const references = referencesOf(declaration.fields);
  const isPrivate = privateNames(declaration);
  return {
    ...(isPrivate.length > 0 && { privateFields: isPrivate }),
    load: loadRow(declaredKey, (row) => ({ ...declaredFrom(row), updatedAt: row.updatedAt })),
    edit: (before, values: object, { id, at }) => ({ ...before, ...references.given(values), id, updatedAt: at }),
    mapReferences: references.map,
    problems: (node) => orderProblems(declaration, node),
    // No copies of names: a rename has nothing to follow here.
    rows: ({ updatedAt, ...node }, conference) => [
      declaredRow(
        references.map(node, ({ id }) => ({ id }) as never),
        updatedAt,
      ),
      ...referenceRows(declaration.fields, node, { conference: conference!, at: updatedAt }),
    ],
  };
}
