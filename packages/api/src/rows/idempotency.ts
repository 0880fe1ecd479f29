import { createHash, randomUUID } from 'node:crypto';
import { ulidOf, type Id, type PersonId } from '@wikicon/schema';
import { newRow } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { flag, nullable, optional, parser, shape, text } from '../dynamo/shape.ts';
import { anyId } from './checks.ts';

/** One write, recognized again when its answer was lost, or when it is sent twice. */
export interface IdempotencyRecord {
  readonly key: Key;
  /** Ours alone: tells our own record from that of another call with the same key. */
  readonly attempt: string;
  /** The input that the same key must come with. */
  readonly input: string;
}

/** The content of its row. */
export interface RecordedWrite {
  readonly attempt: string;
  readonly input: string;
  readonly id: Id;
  readonly isDeletion: boolean;
  /** The entry of the log by which it can be taken back. */
  readonly change?: string | null;
}

export const recordedWriteFrom = parser(
  shape<RecordedWrite>({ attempt: text, input: text, id: anyId, isDeletion: flag, change: optional(nullable(text)) }),
);

const lifetime = 24 * 3_600;

/** @param idempotencyKey null for a write that is not meant to be sent twice */
export function idempotencyRecord(person: PersonId, idempotencyKey: string | null, input: unknown): IdempotencyRecord {
  const attempt = randomUUID();
  const name = idempotencyKey === null ? attempt : `${ulidOf(person)}#${digest(idempotencyKey)}`;
  return { key: { pk: `OP#${name}`, sk: 'OP' }, attempt, input: digest(JSON.stringify(input)) };
}

export const idempotencyRow = (
  { key, attempt, input }: IdempotencyRecord,
  { node, isDeletion, change = null }: Pick<RecordedWrite, 'isDeletion' | 'change'> & { readonly node: Id },
  at: Date,
): Row => ({
  ...newRow(
    'Operation',
    key,
    { attempt, input, id: node, isDeletion, ...(change !== null && { change }) } satisfies RecordedWrite,
    at.toISOString(),
  ),
  expiresAt: Math.floor(at.getTime() / 1_000) + lifetime,
});

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
