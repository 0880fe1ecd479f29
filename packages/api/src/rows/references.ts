import {
  declarationOf,
  typeNameOf,
  ulidOf,
  type Conference,
  type DeclaredFields,
  type Id,
  type IdPrefix,
} from '@wikicon/schema';
import { reference, referencePrefix, referenceRow } from '../dynamo/compose.ts';
import type { IndexKey, Row } from '../dynamo/row.ts';
import { conferenceOrder } from './conference.ts';

/** Kinds that no conference owns: a node that names one leaves an edge in its partition, for renames and deletions. */
const standalone: ReadonlySet<IdPrefix> = new Set(['per', 'aff', 'ins', 'ser', 'con']);

type Named = { readonly id: Id };

/** The conference that owns a node, as far as its place in time goes, and when its rows are written. */
interface Place {
  readonly conference: Pick<Conference, 'id' | 'startsOn'>;
  readonly at: string;
}

/**
 * The edges from a node to what it names beyond its conference, as its noun is declared. By them the named node lists
 * those that name it, where everybody who sees the conference sees these.
 */
export const referenceRows = (fields: DeclaredFields, node: Named, { conference, at }: Place): Row[] =>
  Object.entries(fields)
    .filter(([, { to }]) => to.some((prefix) => standalone.has(prefix)))
    .flatMap(([name]) => (node as Readonly<Record<string, unknown>>)[name] ?? [])
    .map((named) => (named as Named).id)
    .filter((id) => standalone.has(id.slice(0, 3) as IdPrefix))
    .map((to) => referenceRow({ to, from: node.id }, at, {}, indexOf(to, node.id, conference)));

const indexOf = (to: Id, from: Id, conference: Place['conference']): Partial<IndexKey> =>
  declarationOf(typeNameOf(from)).read === 'WITH_CONFERENCE' ? namingIndex(to, from, conference) : {};

/** The place of a node among those that name another one. */
export const namingIndex = (to: Id, from: Id, conference: Place['conference']): IndexKey => ({
  gsi1pk: reference(to),
  gsi1sk: `${kindPrefix(from)}${conferenceOrder(conference)}#${ulidOf(from)}`,
});

/** Returns the range of the nodes of a kind that name a node, those of the latest conference first. */
export const namingRange = (to: Id, kind: IdPrefix) => ({
  index: true,
  partition: reference(to),
  prefix: kindPrefix(kind),
  descending: true,
});

const kindPrefix = (id: Id | IdPrefix): string => `${id.slice(0, 3).toUpperCase()}#`;

/** The node from which an edge leads. */
export const namingFrom = ({ sk }: Pick<Row, 'sk'>): Id => sk.slice(referencePrefix.length) as Id;
