import { conferencePartition } from '../dynamo/compose.ts';
import type { Writer } from '../dynamo/writer.ts';
import type { Table } from '../dynamo/table.ts';
import type { Row } from '../dynamo/row.ts';
import type { Graph } from './graph.ts';
import { rowsOf } from './rows.ts';

/**
 * Brings a part of the graph into the table. Bringing the same part again changes nothing; a later version of it
 * replaces the conference's rows and takes away those that are no longer in it.
 *
 * @returns the rows that it brought
 */
export async function importGraph(table: Table, writer: Writer, graph: Graph): Promise<readonly Row[]> {
  const rows = rowsOf(graph);
  const wanted = new Set(rows.map(({ pk, sk }) => `${pk}\n${sk}`));
  const present = await table.all({ partition: conferencePartition(graph.conference.conference.id) });
  // The day of the last change stays: it must not fall.
  const gone = present.filter(({ pk, sk, type }) => type !== 'Changed' && !wanted.has(`${pk}\n${sk}`));
  await writer.put(rows);
  await writer.remove(gone);
  return rows;
}
