import { declarationOf, privateNames, typeNameOf, type Declaration, type DeclaredNode, type Id } from '@wikicon/schema';
import { declaredFrom, declaredKey, declaredRow } from '../rows/declared.ts';
import { loadRow, type Noun, type MapReference } from './noun.ts';

type Content = DeclaredNode & { readonly updatedAt: string };

/** How a noun is written whose declaration says everything: nodes that it names stand by their ids alone. */
export const declaredNoun = (declaration: Declaration): Noun<Content> => ({
  privateFields: privateNames(declaration),
  load: loadRow(declaredKey, (row) => ({ ...declaredFrom(row), updatedAt: row.updatedAt })),
  edit(before, values, { id, at }) {
    const given = Object.entries(values).map(([field, value]) => [
      field,
      namesNodes(declaration, field) ? asNodes(value as Id[]) : value,
    ]);
    return { ...before, ...Object.fromEntries(given), id, updatedAt: at } as Content;
  },
  mapReferences(content, card) {
    const fields = Object.keys(declaration.fields).filter((field) => namesNodes(declaration, field));
    return {
      ...content,
      ...Object.fromEntries(fields.map((field) => [field, named(content[field], card)])),
    };
  },
  problems: () => [],
  rows: ({ updatedAt, ...node }) => [declaredRow(bare(node), updatedAt)],
});

const namesNodes = ({ fields }: Declaration, field: string): boolean => fields[field]?.output === 'Nodes';

const asNodes = (ids: readonly Id[]) => ids.map((id) => ({ id }));

const named = (nodes: unknown, card: MapReference) => (nodes as readonly { readonly id: Id }[]).map((one) => card(one));

/** No copies of names: a rename has nothing to follow here. */
const bare = (node: DeclaredNode): DeclaredNode => {
  const declaration = declarationOf(typeNameOf(node.id))!;
  const entries = Object.entries(node).map(([field, value]) => [
    field,
    namesNodes(declaration, field) ? asNodes((value as { readonly id: Id }[]).map(({ id }) => id)) : value,
  ]);
  return Object.fromEntries(entries) as DeclaredNode;
};
