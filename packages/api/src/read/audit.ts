import { parseId, type AuditEntry, type AuditService, type ConferenceId, type Id } from '@wikicon/schema';
import { visible } from '../authority/visible.ts';
import { conferenceOfNode } from '../kernel/ids.ts';
import { reference } from '../dynamo/compose.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Table } from '../dynamo/table.ts';
import type { Identity } from '../authority/viewer.ts';
import type { Cursors } from '../paging/cursor.ts';
import { storedPage, type StoredList } from '../paging/in-store.ts';
import { listRequest, pageOf } from '../paging/list.ts';
import {
  auditFrom,
  logPartition,
  nodeLogPartition,
  personalChangesFrom,
  personalLogPrefix,
  type AuditData,
  type Change,
} from '../rows/audit.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly identity: Identity;
}

/** The log of who changed what in a conference, for its organizers. */
export function createAudit({ table, cursors, identity }: Needs): AuditService {
  return {
    async ofConference(conference, page) {
      if (!visible(await identity.viewer(), { field: 'Conference.audit', of: conference })) return null;
      const request = listRequest(cursors, 'Conference.audit', conference, page);
      const log = logPartition(conference);
      const { node } = page;
      const found = isElsewhere(node, conference)
        ? pageOf<AuditData, object>(request, [])
        : await storedPage(request, {
            table,
            entry: (row) => ({ node: auditFrom(row), data: { partition: row.pk } }),
            ...(node == null ? { range: { partition: log, descending: true } } : entriesOf(node as Id, log)),
          });
      const personal = await personalOf(found.edges.map((edge) => edge.node));
      return { ...found, edges: found.edges.map((edge) => ({ ...edge, cursor: edge.cursor, node: entry(edge.node) })) };

      function entry({ personal: person, ...data }: AuditData): AuditEntry {
        return { ...data, at: second(data.at), changes: (person && personal.get(data.id)) ?? data.changes };
      }
    },
  };

  /** Personal values stand with their persons; those of an erased one are gone. */
  async function personalOf(entries: readonly AuditData[]): Promise<Map<string, readonly Change[]>> {
    const wanted = entries.filter(({ personal }) => personal !== null);
    const rows = await table.getMany(
      wanted.map(({ personal, id }) => ({ pk: reference(personal!), sk: `${personalLogPrefix}${id}` })),
    );
    const found = rows.filter((row) => row !== null);
    return new Map(
      parsedAll(found, (row) => [row.sk.slice(personalLogPrefix.length), personalChangesFrom(row)] as const, table),
    );
  }
}

/** Returns whether the log of a conference cannot have an entry of a node, so that nothing is read for it. */
function isElsewhere(node: string | null | undefined, conference: ConferenceId): boolean {
  if (node == null) return false;
  return parseId(node) === null || (conferenceOfNode(node as Id) ?? conference) !== conference;
}

type Entries = Pick<StoredList<AuditData, { readonly partition: string }>, 'range' | 'keep' | 'readAhead'>;

/** A long log is looked through in few steps. */
const readAhead = 500;

/**
 * Returns the place of a node's entries. Those of a node that stands by itself are looked for in the conference's log:
 * in the index they stand beside those of other conferences, and what is read there would tell how many these are.
 */
const entriesOf = (node: Id, log: string): Entries =>
  conferenceOfNode(node) === null
    ? { range: { partition: log, descending: true }, keep: (_data, entry) => entry.node === node, readAhead }
    : {
        range: { index: true, partition: nodeLogPartition(node), descending: true },
        keep: ({ partition }) => partition === log,
      };

const second = (instant: string): string => `${instant.slice(0, 19)}Z`;
