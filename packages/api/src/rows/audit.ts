import {
  auditOrigins,
  parseId,
  ulidOf,
  type AuditOrigin,
  type ConferenceId,
  type Id,
  type PersonId,
} from '@wikicon/schema';
import { newRow, reference } from '../dynamo/compose.ts';
import type { Row } from '../dynamo/row.ts';
import { anything, list, nullable, optional, parser, shape, text, word } from '../dynamo/shape.ts';
import { anyId, id } from './checks.ts';
import { newUlid } from '../kernel/ids.ts';

export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One change of the graph, as its team reads it. */
export interface AuditData {
  readonly id: string;
  readonly at: string;
  readonly actor: PersonId;
  readonly action: 'CREATE' | 'UPDATE' | 'DELETE';
  readonly node: Id;
  readonly reason: string | null;
  readonly changes: readonly Change[];
  /** The person whose personal values stand in an item of their own; null when there are none. */
  readonly personal: PersonId | null;
  /** By what it was written; rows from before this was noted lack it. */
  readonly origin?: AuditOrigin | null;
  /** The entry of the same log that it takes back. */
  readonly undoes?: string;
  /** The author with whom the former credit line of a file stands (rows/undo.ts); null for one without an author. */
  readonly credit?: PersonId | null;
}

const changes = list(shape<Change>({ field: text, before: anything, after: anything }));

export const auditFrom = parser(
  shape<AuditData>({
    id: text,
    at: text,
    actor: id('per'),
    action: word({ CREATE: null, UPDATE: null, DELETE: null }),
    node: anyId,
    reason: nullable(text),
    changes,
    personal: nullable(id('per')),
    origin: optional(nullable(word(auditOrigins))),
    undoes: optional(text),
    credit: optional(nullable(id('per'))),
  }),
);

/** The values of an entry that stand with their person. */
export const personalChangesFrom = parser(changes);

/** The log of a conference, or of what belongs to none. */
export const logPartition = (conference: ConferenceId | null): string =>
  `LOG#${conference === null ? 'INSTANCE' : ulidOf(conference)}`;

export const nodeLogPartition = (id: Id): string => `LOG#${id}`;

/** The prefix of the personal values of log entries: they stand with the person, and go with them. */
export const personalLogPrefix = 'LOG#';

/** The entry of a write; what a profile held stands apart, so that erasing the person removes it. */
export function auditRows(
  entry: Omit<AuditData, 'id' | 'at' | 'personal'>,
  conference: ConferenceId | null,
  now: Date,
): Row[] {
  const id = newUlid(now);
  const at = now.toISOString();
  const person = entry.node.startsWith('per_') ? (entry.node as PersonId) : null;
  const key = { pk: logPartition(conference), sk: id, gsi1pk: nodeLogPartition(entry.node), gsi1sk: id };
  if (person === null || entry.changes.length === 0)
    return [newRow('Audit', key, { ...entry, id, at, personal: null } satisfies AuditData, at)];
  const named = entry.changes.map(({ field }) => ({ field, before: null, after: null }));
  return [
    newRow('Audit', key, { ...entry, changes: named, id, at, personal: person } satisfies AuditData, at),
    newRow('PersonalAudit', { pk: reference(person), sk: `${personalLogPrefix}${id}` }, entry.changes, at),
  ];
}

/** Bookkeeping of the row itself is no change that anybody made. */
const silent = new Set(['id', 'updatedAt', 'position', 'version', 'privateVersion']);

/** Texts made of people's names: the log says that they changed, and holds no copy that would outlive its person. */
const naming = new Set(['attribution']);

/** Returns what a write changed, field by field; other nodes are named by their ids. */
export function changesBetween(before: object | null, after: object | null): Change[] {
  const [old, now] = [before ?? {}, after ?? {}] as Record<string, unknown>[];
  return [...new Set([...Object.keys(old!), ...Object.keys(now!)])]
    .filter((field) => !silent.has(field))
    .map((field) => ({ field, before: idsOnly(old![field] ?? null), after: idsOnly(now![field] ?? null) }))
    .filter((change) => !isSame(change.before, change.after))
    .map((change) => (naming.has(change.field) ? { ...change, before: null, after: null } : change));
}

/** Returns whether two values of a log say the same, in whatever order their parts were read. */
export const isSame = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_name, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/** Snapshots as their ids alone: a log holds no copies of names. */
export function idsOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(idsOnly);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  // A text in Indonesian has an `id` too: its tag.
  if ('id' in value && typeof value.id === 'string' && parseId(value.id) !== null) return value.id;
  return Object.fromEntries(entries.map(([name, inner]) => [name, idsOnly(inner)]));
}
