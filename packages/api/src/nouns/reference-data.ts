import type { DeclaredFields } from '@wikicon/schema';
import { loadRow, type EditContext, type Noun } from './noun.ts';
import { referencesOf } from './references.ts';
import { catalogueEntryFrom, catalogueKey, catalogueRows, type CatalogueNode } from '../rows/reference-data.ts';

type Content = CatalogueNode & { readonly position: number; readonly updatedAt: string };

/** Those that come first stand first: a ULID begins with its time. */
export const latest = (at: string): number => Math.floor(Date.parse(at) / 1_000);

/** Venues, rooms, topics, session types and sources. */
export const catalogueNoun = (fields: DeclaredFields): Noun<Content> => {
  const references = referencesOf(fields);
  return {
    load: loadRow(catalogueKey, (row) => {
      const { node, position } = catalogueEntryFrom(row);
      return { ...node, position, updatedAt: row.updatedAt };
    }),
    edit: (before, values: object, { id, at }: EditContext) =>
      ({ position: latest(at), ...before, ...references.given(values), id, updatedAt: at }) as Content,
    mapReferences(content, card) {
      const mapped = references.map(content, card);
      return 'venue' in mapped ? { ...mapped, venue: card({ id: mapped.venue }).id } : mapped;
    },
    problems: () => [],
    rows: ({ position, updatedAt, ...node }) => catalogueRows(node, position, updatedAt),
  };
};
