import {
  conferenceOf,
  declarationOf,
  declarations,
  typeNameOf,
  ulidOf,
  type ConferenceId,
  type Declaration,
  type DeclaredField,
  type DeclaredNode,
  type Id,
} from '@wikicon/schema';
import { conferencePartition, newRow } from '../dynamo/compose.ts';
import type { Range } from '../dynamo/range.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { contentOf, instant, list, nullable, optional, shape, text, type Check } from '../dynamo/shape.ts';
import { byPrefix, id, localized } from './checks.ts';

/** The main row of a node whose noun is declared (packages/schema: nouns/). Its private values stand beside it. */
export interface DeclaredData {
  readonly node: DeclaredNode;
}

const checksOf = ({ fields }: Declaration, isPrivate: boolean) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { read }]) => (read !== null) === isPrivate)
      .map(([name, field]) => [name, checkOf(field)]),
  );

const nodeCheck = (declaration: Declaration): Check<DeclaredNode> =>
  shape<DeclaredNode>({ ...checksOf(declaration, false), id: id(declaration.prefix) } as never);

const data = shape<DeclaredData>({
  node: byPrefix(Object.fromEntries(declarations.map((one) => [one.prefix, nodeCheck(one)]))),
});

/** The values that few see, by the prefixes of the nodes that have them. */
export const declaredPrivateValues: ReadonlyMap<string, Check<Readonly<Record<string, unknown>>>> = new Map(
  declarations.map((one) => [one.prefix, shape(checksOf(one, true))]),
);

/** A field that was declared later is missing in rows from before. */
function checkOf({ output, to, input }: DeclaredField): Check<unknown> {
  const check = { LocalizedText: localized, String: text, DateTime: instant, Nodes: list(shape({ id: id(...to) })) }[
    output
  ];
  return (
    input.isRequired || output === 'Nodes' ? check : optional(nullable(check as Check<unknown>))
  ) as Check<unknown>;
}

/** @throws CorruptRow */
export const declaredFrom = (row: Row): DeclaredNode => contentOf(row, data).node;

export const declaredKey = (id: Id): Key => ({
  pk: conferencePartition(conferenceOf(id)),
  sk: `${id.slice(0, 3).toUpperCase()}#${ulidOf(id)}`,
});

/**
 * Where all of a kind stand in a conference, in the order of the instants from which they are seen. A public question
 * ends at now, so that nothing of what comes later is read, counted or paid for.
 */
const indexPartition = (noun: Declaration, conference: ConferenceId): string =>
  `${conferencePartition(conference)}#${noun.prefix.toUpperCase()}`;

/** After every instant: it is seen at no time. */
const never = '~';

export function declaredRow(node: DeclaredNode, at: string): Row {
  const noun = declarationOf(typeNameOf(node.id))!;
  const from = noun.read === undefined ? null : (node[noun.read.from] as string | null);
  const index = {
    gsi1pk: indexPartition(noun, conferenceOf(node.id)),
    gsi1sk: `${from ?? never}#${ulidOf(node.id)}`,
  };
  return newRow('Node', { ...declaredKey(node.id), ...index }, { node } satisfies DeclaredData, at);
}

/** What is seen at an instant, the latest first. */
export const shownRange = (noun: Declaration, conference: ConferenceId, now: string): Range => ({
  index: true,
  partition: indexPartition(noun, conference),
  descending: true,
  below: justAfter(now),
});

/** What is not seen yet. */
export const waitingRange = (noun: Declaration, conference: ConferenceId, now: string): Range => ({
  index: true,
  partition: indexPartition(noun, conference),
  above: justAfter(now),
});

/** Above every key of an instant, for a key goes on with a sharp sign. */
const justAfter = (instant: string): string => `${instant}$`;
