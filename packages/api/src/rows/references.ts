import type { DeclaredFields, Id, IdPrefix } from '@wikicon/schema';
import { referenceRow } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';

/** Kinds that no conference owns: a node that names one leaves an edge in its partition, for renames and deletions. */
const standalone: ReadonlySet<IdPrefix> = new Set(['per', 'aff', 'ins', 'ser', 'con']);

type Named = { readonly id: Id };

/** The edges from a node to what it names beyond its conference, as its noun is declared. */
export const referenceRows = (fields: DeclaredFields, node: Named, at: string): Row[] =>
  Object.entries(fields)
    .filter(([, { to }]) => to.some((prefix) => standalone.has(prefix)))
    .flatMap(([name]) => (node as Readonly<Record<string, unknown>>)[name] ?? [])
    .map((named) => (named as Named).id)
    .filter((id) => standalone.has(id.slice(0, 3) as IdPrefix))
    .map((id) => referenceRow({ to: id, from: node.id }, at));
