import { createHash } from 'node:crypto';
import { ulidOf, type ConferenceId, type Id, type PersonId } from '@wikicon/schema';
import { newRow, reference } from '../dynamo/compose.ts';
import type { Key, Row } from '../dynamo/row.ts';
import { nullable, number, parser, shape, text } from '../dynamo/shape.ts';
import { nodeLogPartition, personalLogPrefix } from './audit.ts';

/** What a write leaves beside its entry of the log, so that it can be taken back. */
export interface Left {
  readonly deleted?: Omit<DeletedData, 'entry'> | undefined;
  readonly credit?: (CreditData & { readonly author: PersonId | null }) | undefined;
}

/** What the log does not say of a node that is gone: where its versions go on, and its place among others. */
export interface DeletedData {
  /** The entry of its last deletion. */
  readonly entry: string;
  readonly version: number;
  readonly privateVersion: number;
  readonly position: number | null;
}

export const deletedFrom = parser(
  shape<DeletedData>({ entry: text, version: number, privateVersion: number, position: nullable(number) }),
);

export const deletedKey = (id: Id): Key => ({ pk: nodeLogPartition(id), sk: 'DELETED' });

/** Credit lines are made of people's names, so the log holds none. */
export interface CreditData {
  readonly before: string;
  /** A hash of the line that came after it, which may name somebody else. */
  readonly after: string;
}

export const creditFrom = parser(shape<CreditData>({ before: text, after: text }));

/** The former credit line of a file stands with its author, and goes with them; without one, with the file's log. */
export const creditKey = (node: Id, author: PersonId | null, entry: string): Key =>
  author === null
    ? { pk: nodeLogPartition(node), sk: `CREDIT#${entry}` }
    : { pk: reference(author), sk: `${personalLogPrefix}${entry}#CREDIT` };

/** For so many days a former credit line is kept. */
const creditDays = 30;

export function leftRows(entry: string, node: Id, { deleted, credit }: Left, at: Date): Row[] {
  const now = at.toISOString();
  const rows: Row[] = [];
  if (deleted !== undefined)
    rows.push({
      ...newRow('Deleted', deletedKey(node), { ...deleted, entry } satisfies DeletedData, now),
      stamp: crypto.randomUUID(),
    });
  if (credit !== undefined) {
    const { author, ...lines } = credit;
    const row = newRow('FormerCredit', creditKey(node, author, entry), lines satisfies CreditData, now);
    rows.push({ ...row, expiresAt: Math.floor(at.getTime() / 1_000) + creditDays * 86_400 });
  }
  return rows;
}

const ulid = '[0-7][0-9A-HJKMNP-TV-Z]{25}';
const logIdForm = new RegExp(`^log_(${ulid})?(${ulid})$`);

/** The id of an entry of the log says where it stands: in the log of a conference, or of what belongs to none. */
export const logId = (conference: ConferenceId | null, entry: string): string =>
  `log_${conference === null ? '' : ulidOf(conference)}${entry}`;

export interface LogPlace {
  readonly conference: ConferenceId | null;
  readonly entry: string;
}

/** @returns null for a text that is no such id */
export function logPlace(id: string): LogPlace | null {
  const [, conference, entry] = logIdForm.exec(id) ?? [];
  if (entry === undefined) return null;
  return { conference: conference === undefined ? null : `con_${conference}`, entry };
}

export const creditHash = (line: string | null): string =>
  createHash('sha256')
    .update(line ?? '')
    .digest('base64url');
