import {
  conferenceOf,
  declarationOf,
  typeNameOf,
  ulidOf,
  type ConferenceId,
  type Declaration,
  type DeclaredNode,
  type Id,
} from '@wikicon/schema';
import { conferencePartition, newRow } from '../dynamo/compose.ts';
import type { Range } from '../dynamo/range.ts';
import type { Key, Row } from '../dynamo/row.ts';

/** The main row of a node whose noun is declared (packages/schema: nouns/). Its private values stand beside it. */
export interface DeclaredData {
  readonly node: DeclaredNode;
}

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
