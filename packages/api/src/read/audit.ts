import {
  parseId,
  typeNameOf,
  type AuditEntry,
  type AuditFilter,
  type AuditService,
  type ConferenceId,
  type Id,
  type NodeService,
} from '@wikicon/schema';
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
import { logId } from '../rows/undo.ts';
import { isUndoable } from '../nouns/undoable.ts';

interface Needs {
  readonly table: Table;
  readonly cursors: Cursors;
  readonly identity: Identity;
  readonly nodes: NodeService;
}

/** The log of who changed what in a conference, for its organizers. */
export function createAudit({ table, cursors, identity, nodes }: Needs): AuditService {
  return {
    async ofConference(conference, page) {
      if (!visible(await identity.viewer(), { field: 'Conference.audit', of: conference })) return null;
      const request = listRequest(cursors, 'Conference.audit', conference, page);
      const log = logPartition(conference);
      const { node, actor } = page;
      // Whoever is not shown is not found by what they did.
      const isNobody = actor != null && (await nodes.byId(actor)) === null;
      const found =
        isNobody || isElsewhere(node, conference)
          ? pageOf<AuditData, object>(request, [])
          : await storedPage(request, {
              table,
              entry: (row) => ({ node: auditFrom(row), data: { partition: row.pk } }),
              ...entriesOf(page, log),
            });
      const personal = await personalOf(found.edges.map((edge) => edge.node));
      return { ...found, edges: found.edges.map((edge) => ({ ...edge, cursor: edge.cursor, node: entry(edge.node) })) };

      function entry({ personal: person, credit, undoes, ...data }: AuditData): AuditEntry {
        return {
          ...data,
          id: logId(conference, data.id),
          at: second(data.at),
          changes: (person && personal.get(data.id)) ?? data.changes,
          origin: data.origin ?? null,
          undoes: undoes === undefined ? null : logId(conference, undoes),
          isUndoable: isUndoable({ ...data, ...(credit !== undefined && { credit }) }),
        };
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

type Entries = Pick<StoredList<AuditData, { readonly partition: string }>, 'range' | 'keep' | 'readAhead' | 'atMost'>;

/** With conditions that no key holds, so many entries are looked at for an answer, in one step. */
const maxRead = 500;

/**
 * Returns the place of the entries that are asked for. Those of a node that stands by itself are looked for in the
 * conference's log: in the index they stand beside those of other conferences, and what is read there would tell how
 * many these are.
 */
function entriesOf({ node, actor, noun, field, origin }: AuditFilter, log: string): Entries {
  const isIndexed = node != null && conferenceOfNode(node as Id) !== null;
  const conditions: readonly ((entry: AuditData) => boolean)[] = [
    ...(node == null || isIndexed ? [] : [(entry: AuditData) => entry.node === node]),
    ...(actor == null ? [] : [(entry: AuditData) => entry.actor === actor]),
    ...(noun == null ? [] : [(entry: AuditData) => typeNameOf(entry.node) === noun]),
    ...(field == null ? [] : [(entry: AuditData) => entry.changes.some((change) => change.field === field)]),
    ...(origin == null ? [] : [(entry: AuditData) => entry.origin === origin]),
  ];
  return {
    range: isIndexed
      ? { index: true, partition: nodeLogPartition(node as Id), descending: true }
      : { partition: log, descending: true },
    keep: ({ partition }, entry) => partition === log && conditions.every((isMet) => isMet(entry)),
    ...(conditions.length > 0 && { readAhead: maxRead, atMost: maxRead }),
  };
}

const second = (instant: string): string => `${instant.slice(0, 19)}Z`;
