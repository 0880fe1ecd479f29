import { ownedKinds, parseId, typeNameOf, type Conference, type Id } from '@wikicon/schema';
import { conferenceOfNode } from '../src/kernel/ids.ts';
import { conferenceKey } from '../src/rows/conference.ts';
import { referencePrefix } from '../src/dynamo/compose.ts';
import type { Key, Row } from '../src/dynamo/row.ts';
import { failing } from '../src/dynamo/parsed.ts';
import type { Table } from '../src/dynamo/table.ts';
import { mainKey, ownedRowTypes } from '../src/rows/keys.ts';
import { nounOf, rowsFor } from '../src/nouns/registry.ts';
import { nodeIdOf } from '../src/rows/keys.ts';
import { rowsIn } from './rows.ts';
import type { TestStore } from './engine.ts';

const text = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** What of a table is half-written: nodes that lack a row of theirs, and edges from nodes that are not there. */
export async function halfWritten(place: Pick<TestStore, 'client' | 'name'>): Promise<string[]> {
  const rows = await rowsIn(place);
  const table = inMemory(rows);
  const found: string[] = [];
  for (const row of rows) {
    const id = nodeOf(row);
    if (id !== null) found.push(...(await lacking(id, table)));
    if (!row.sk.startsWith(referencePrefix)) continue;
    const from = row.sk.slice(referencePrefix.length) as Id;
    if ((await table.get(mainKey(from))) === null) found.push(`an edge from ${from}, which is not there`);
  }
  return found;
}

/** The node whose main row this is. */
export function nodeOf(row: Row): Id | null {
  if (
    typeof row.data !== 'object' ||
    row.data === null ||
    !(ownedRowTypes.has(row.type) || ['Conference', 'Series', 'Person', 'Organization'].includes(row.type))
  )
    return null;
  const id = nodeIdOf(row) ?? (row.data as { readonly id?: Id }).id ?? null;
  return id !== null && parseId(id) !== null && text(mainKey(id)) === text(row) ? id : null;
}

async function lacking(id: Id, table: Table): Promise<string[]> {
  const place = conferenceOfNode(id);
  const owner = place === null ? null : await table.get(conferenceKey(place));
  if (ownedKinds.includes(typeNameOf(id)) && owner === null) return [`${id} without its conference`];
  const { content } = (await nounOf(id).load(id, table))!;
  const wanted = rowsFor(content, (owner?.data ?? null) as Conference | null);
  const there = await table.getMany(wanted);
  return wanted.filter((_, at) => there[at] === null).map((row) => `${id} without its row ${row.pk} ${row.sk}`);
}

function inMemory(rows: readonly Row[]): Table {
  const byKey = new Map(rows.map((row) => [text(row), row]));
  const byPartition = Map.groupBy(rows, ({ pk }) => pk);
  const all: Table['all'] = async ({ partition, prefix = '' }) =>
    (byPartition.get(partition) ?? []).filter(({ sk }) => sk.startsWith(prefix));
  return {
    ...failing,
    get: async (key) => byKey.get(text(key)) ?? null,
    getMany: async (keys) => keys.map((key) => byKey.get(text(key)) ?? null),
    all,
    first: async (range, limit) => (await all(range)).slice(0, limit),
  };
}
