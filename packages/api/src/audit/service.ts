import { parseId, type AuditEntry, type AuditService, type Id } from '@wikicon/schema';
import { mayRead } from '../authority/may.ts';
import { reference } from '../dynamo/compose.ts';
import type { Table } from '../dynamo/table.ts';
import type { Identity } from '../identity/viewer.ts';
import type { Cursors } from '../paging/cursor.ts';
import { storedPage } from '../paging/in-store.ts';
import { listRequest } from '../paging/list.ts';
import { logPartition, nodeLogPartition, personalLogPrefix, type AuditData, type Change } from '../write/audit.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly identity: Identity;
}

/** Who changed what in a conference, for its organizers. */
export function createAudit({ table, cursors, identity }: Needs): AuditService {
  return {
    async ofConference(conference, page) {
      const relation = { conference, steward: null, self: null };
      if (!mayRead(await identity.viewer(), 'Conference.audit', relation)) return null;
      const { node } = page;
      const ofNode = node != null && parseId(node) !== null;
      const found = await storedPage(listRequest(cursors, 'Conference.audit', conference, page), {
        table,
        range: ofNode
          ? { index: true, partition: nodeLogPartition(node as Id), descending: true }
          : { partition: logPartition(conference), descending: true },
        entry: (row) => ({ node: row.data as AuditData, data: { partition: row.pk } }),
        keep: ({ partition }) => partition === logPartition(conference),
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
    return new Map(wanted.flatMap(({ id }, at) => (rows[at] ? [[id, rows[at].data as Change[]] as const] : [])));
  }
}

const second = (instant: string): string => `${instant.slice(0, 19)}Z`;
