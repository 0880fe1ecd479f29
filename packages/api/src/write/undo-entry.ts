import type { Refusal } from '@wikicon/schema';
import { visible } from '../authority/visible.ts';
import type { Viewer } from '../authority/viewer.ts';
import { reference } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import type { Cursors } from '../paging/cursor.ts';
import {
  auditFrom,
  logPartition,
  nodeLogPartition,
  personalChangesFrom,
  personalLogPrefix,
  type AuditData,
  type Change,
} from '../rows/audit.ts';
import { opened } from './sealed.ts';
import { creditFrom, creditHash, creditKey, logId, logPlace, type LogPlace } from '../rows/undo.ts';

/** An entry of the log that a viewer may take back, with the values that stand elsewhere. */
export interface Undoable {
  readonly place: LogPlace;
  readonly entry: AuditData;
  readonly changes: readonly Change[];
  /** The hash of the credit line that the change left, which the log does not tell; null where it left none. */
  readonly creditHash: string | null;
  /** Whether its former credit line is kept no longer. */
  readonly isForgotten: boolean;
}

/** Finds an entry for whoever wrote it or reads the log: for others nothing is read, whatever there is. */
export async function undoableEntry(
  { table, cursors }: { readonly table: Table; readonly cursors: Cursors },
  viewer: Viewer,
  change: string,
): Promise<Undoable | Refusal> {
  const notFound: Refusal = { kind: 'NotFound', id: change };
  const own = opened(cursors, viewer, change);
  const place = logPlace(own ?? change);
  if (place === null || !(own === null ? readsLog : reaches)(viewer, place)) return notFound;
  const row = await table.get({ pk: logPartition(place.conference), sk: place.entry });
  if (row === null) return notFound;
  const entry = auditFrom(row);
  if (entry.personal === null) return { place, entry, ...(await withCredit(table, entry)) };
  const values = await table.get({ pk: reference(entry.personal), sk: `${personalLogPrefix}${entry.id}` });
  return values === null
    ? notFound
    : { place, entry, changes: personalChangesFrom(values), creditHash: null, isForgotten: false };
}

/** A token that is limited to conferences reaches nothing else. */
const reaches = ({ token }: Viewer, { conference }: LogPlace): boolean =>
  token?.conferences == null || (conference !== null && token.conferences.includes(conference));

const readsLog = (viewer: Viewer, { conference }: LogPlace): boolean =>
  conference === null ? viewer.isAdministrator : visible(viewer, { field: 'Conference.audit', of: conference });

type WithCredit = Pick<Undoable, 'changes' | 'creditHash' | 'isForgotten'>;

async function withCredit(table: Table, entry: AuditData): Promise<WithCredit> {
  const row = entry.credit === undefined ? null : await table.get(creditKey(entry.node, entry.credit, entry.id));
  const line = row && creditFrom(row);
  const changes = entry.changes.map((one) =>
    one.field === 'attribution' ? { ...one, before: line?.before ?? null } : one,
  );
  return { changes, creditHash: line?.after ?? null, isForgotten: entry.credit !== undefined && line === null };
}

/** The number of entries of a node that are looked through for the latest change of a field. */
const maxRead = 100;

/** The latest entry that changed one of these fields of a node that a conference owns, for whoever reads the log. */
export async function latestOf(
  table: Table,
  viewer: Viewer,
  { place, entry }: Undoable,
  fields: readonly string[],
): Promise<string | null> {
  // What stands by itself has entries in the logs of other conferences too.
  if (!entry.node.slice(4).startsWith(place.conference?.slice(4) ?? '~') || !readsLog(viewer, place)) return null;
  const latest = await latestChange(table, entry, fields);
  return latest === null ? null : logId(place.conference, latest);
}

/** @returns the key of the latest entry after this one that changed one of these fields of its node, or null */
export async function latestChange(table: Table, entry: AuditData, fields: readonly string[]): Promise<string | null> {
  const rows = await table.first({ index: true, partition: nodeLogPartition(entry.node), descending: true }, maxRead);
  const latest = rows
    .map((row) => auditFrom(row))
    .find(({ changes }) => changes.some(({ field }) => fields.includes(field)));
  return latest === undefined || latest.id === entry.id ? null : latest.id;
}

/** Returns whether the credit line of a file is another than the one that a change left. */
export const isOtherCredit = (hash: string | null, line: unknown): boolean =>
  hash !== creditHash((line ?? null) as string | null);
