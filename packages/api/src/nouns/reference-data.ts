import type { Venue } from '@wikicon/schema';
import { loadRow, maybe, type EditContext, type Noun } from './noun.ts';
import { catalogueEntryFrom, catalogueKey, catalogueRows, type CatalogueNode } from '../rows/reference-data.ts';

type Content = CatalogueNode & { readonly position: number; readonly updatedAt: string };

/** Those that come first stand first: a ULID begins with its time. */
export const latest = (at: string): number => Math.floor(Date.parse(at) / 1_000);

/** Venues, rooms, topics, session types and sources. */
export const catalogueNoun: Noun<Content> = {
  load: loadRow(catalogueKey, (row) => {
    const { node, position } = catalogueEntryFrom(row);
    return { ...node, position, updatedAt: row.updatedAt };
  }),
  edit(before, { host, ...values }: Record<string, unknown>, { id, at }: EditContext) {
    const content = { position: latest(at), ...before, ...values, id, updatedAt: at };
    if (!id.startsWith('ven')) return content as unknown as Content;
    // Kinds of id are too many by now for the compiler to see through cardOf here.
    const given = host == null ? null : { id: host as string };
    const own: unknown = host === undefined ? ((before as Venue | null)?.host ?? null) : given;
    return { ...content, host: own } as unknown as Content;
  },
  mapReferences(content, card) {
    if ('host' in content) return { ...content, host: maybe(content.host, card) };
    if ('venue' in content) return { ...content, venue: card({ id: content.venue }).id };
    return content;
  },
  problems: () => [],
  rows: ({ position, updatedAt, ...node }) => catalogueRows(node, position, updatedAt),
};
