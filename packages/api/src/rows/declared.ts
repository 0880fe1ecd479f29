import {
  conferenceOf,
  declarationOf,
  declarations,
  typeNameOf,
  ulidOf,
  type ConferenceId,
  type Declaration,
  type DeclaredFields,
  type DeclaredNode,
  type Id,
  type IdPrefix,
} from '@wikicon/schema';
import { conferencePartition, newRow } from '../dynamo/compose.ts';
import type { Range } from '../dynamo/range.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { contentOf, optional, shape, type Check } from '../dynamo/shape.ts';
import { byPrefix, id } from './checks.ts';
import { checkOf } from './declared-checks.ts';

/** The main row of a node of a noun that has no codec of its own. Its private values stand beside it. */
export interface DeclaredData {
  readonly node: DeclaredNode;
}

/** A field that was declared later is missing in rows from before, unless every new node must have it. */
const checksOf = ({ fields }: Declaration, isPrivate: boolean) =>
  Object.fromEntries(
    fieldsOf(fields, isPrivate).map(([name, field]) => [
      name,
      field.input.isRequired ? checkOf(field) : optional(checkOf(field)),
    ]),
  );

const fieldsOf = (fields: DeclaredFields, isPrivate: boolean) =>
  Object.entries(fields).filter(([, { read }]) => (read !== null) === isPrivate);

const nodeCheck = (declaration: Declaration): Check<DeclaredNode> =>
  shape<DeclaredNode>({ ...checksOf(declaration, false), id: id(declaration.prefix) } as never);

const data = shape<DeclaredData>({
  node: byPrefix(Object.fromEntries(declarations.map((one) => [one.prefix, nodeCheck(one)]))),
});

/** The values that few see of the nodes of a noun. */
export const privateValuesCheck = (declaration: Declaration): Check<Readonly<Record<string, unknown>>> =>
  shape(checksOf(declaration, true));

/** The value of each field that a row lacks: that of a new node that leaves it out. */
const initial = new Map(
  declarations.map(({ prefix, fields }) => [
    prefix,
    Object.fromEntries(fieldsOf(fields, false).map(([name, { input }]) => [name, input.initial])),
  ]),
);

/** @throws CorruptRow */
export function declaredFrom(row: Row): DeclaredNode {
  const { node } = contentOf(row, data);
  return { ...initial.get(node.id.slice(0, 3) as IdPrefix), ...node };
}

export const declaredKey = (id: Id): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: `${id.slice(0, 3).toUpperCase()}#${ulidOf(id)}`,
});

/**
 * The partition of all nodes of a kind in a conference, in the order of the instants from which they are seen. A public
 * question ends at now, so that nothing of what comes later is read, counted or paid for.
 */
const indexPartition = (noun: Declaration, conference: ConferenceId): string =>
  `${conferencePartition(conference)}#${noun.prefix.toUpperCase()}`;

/** After every instant, and before: it is seen at no time, or always. */
const never = '~';
const always = '0';

export function declaredRow(node: DeclaredNode, at: string): Row {
  const noun = declarationOf(typeNameOf(node.id));
  const from = typeof noun.read === 'object' ? ((node[noun.read.from] as string | null) ?? never) : always;
  const index = {
    gsi1pk: indexPartition(noun, conferenceOf(node.id)),
    gsi1sk: `${from}#${ulidOf(node.id)}`,
  };
  return newRow('Node', { ...declaredKey(node.id), ...index }, { node } satisfies DeclaredData, at);
}

/** The range of the nodes that are seen at an instant, the latest first. */
export const shownRange = (noun: Declaration, conference: ConferenceId, now: string): Range => ({
  index: true,
  partition: indexPartition(noun, conference),
  descending: true,
  below: justAfter(now),
});

/** The range of the nodes that are not seen yet. */
export const waitingRange = (noun: Declaration, conference: ConferenceId, now: string): Range => ({
  index: true,
  partition: indexPartition(noun, conference),
  above: justAfter(now),
});

/** Above every key of an instant, for a key goes on with a sharp sign. */
const justAfter = (instant: string): string => `${instant}$`;
