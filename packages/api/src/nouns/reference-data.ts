import type { DeclaredFields } from '@wikicon/schema';
import { loadRow, type EditContext, type Noun } from './noun.ts';
import { referencesOf } from './references.ts';
import { referenceDataFrom, referenceDataKey, referenceDataRows, type ReferenceNode } from '../rows/reference-data.ts';

type Content = ReferenceNode & { readonly position: number; readonly updatedAt: string };

/** Those that come first stand first: a ULID begins with its time. */
export const latest = (at: string): number => Math.floor(Date.parse(at) / 1_000);

/** Venues, rooms, topics, session types and sources. */
export const referenceDataNoun = (fields: DeclaredFields): Noun<Content> => {
  const references = referencesOf(fields);
  return {
    load: loadRow(referenceDataKey, (row) => {
      const { node, position } = referenceDataFrom(row);
      return { ...node, position, updatedAt: row.updatedAt };
    }),
    edit: (before, values: object, { id, at }: EditContext) =>
      ({ position: latest(at), ...before, ...references.given(values), id, updatedAt: at }) as Content,
    mapReferences(content, snapshot) {
      const mapped = references.map(content, snapshot);
      return 'venue' in mapped ? { ...mapped, venue: snapshot({ id: mapped.venue }).id } : mapped;
    },
    problems: () => [],
    rows: ({ position, updatedAt, ...node }, conference) =>
      referenceDataRows(node, position, { conference: conference!, at: updatedAt }),
  };
};
