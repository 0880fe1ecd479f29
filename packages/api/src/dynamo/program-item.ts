import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { nobody, putNewer, type MadeUnder } from './newer.ts';
import type { ProgramRows } from './program-rows.ts';
import { keyItem, type Key } from './row.ts';
import { versionSort } from './marker.ts';
import type { RowKind } from './row-retention.ts';
import type { Store } from './store.ts';
import { versionPartition } from './versioned.ts';

/** The program of a conference as its rows were under one version, in one item: a tenth of the bytes to read. */
export interface ProgramItem {
  /** As a check tells it: the epoch, and the count. */
  readonly version: string;
  /** The deployment that wrote it: another one may have written rows in a way that raises no version. */
  readonly release: string;
  readonly program: ProgramRows;
}

/** What is larger is not stored: the store takes 400 kB. */
const maxBytes = 380_000;

const kind = 'Program' satisfies RowKind;

/** Apart from the versions, for each check reads all of those. @param partition of the versions: `VER#c` */
export const programKey = (partition: string): Key => ({ pk: `PRG${partition.slice('VER'.length)}`, sk: 'PROGRAM' });

/** The content of an item, beside which its bytes stand. */
export type ProgramHead = MadeUnder;

interface Needs {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/** Stores a program, unless it is large, or one of a later version stands there: who was slow comes too late. */
export async function storeProgram(
  needs: Needs,
  partition: string,
  { version, release, program }: ProgramItem,
): Promise<void> {
  const [epoch = '', count = ''] = version.split(' ');
  const bytes = await promisify(zstdCompress)(JSON.stringify(program));
  if (bytes.length > maxBytes) return;
  const at = new Date().toISOString();
  const head: ProgramHead = { epoch, release };
  const item = {
    ...keyItem(programKey(partition)),
    type: { S: kind },
    version: { N: count },
    createdAt: { S: at },
    updatedAt: { S: at },
    data: { S: JSON.stringify(head) },
    bytes: { B: bytes },
  };
  await putNewer(needs, item, head);
}

/**
 * Takes what is stored of a conference's program out of the table, for it may name somebody who is erased. What stands
 * in its place keeps out whoever has read the rows before, and is slow to store them: only a later version comes in.
 */
export async function forgetProgram({ table, writer }: Pick<Store, 'table' | 'writer'>, ulid: string): Promise<void> {
  const partition = versionPartition(ulid);
  const row = await table.get({ pk: partition, sk: versionSort });
  if (row === null) return;
  const { epoch } = row.data as Pick<ProgramHead, 'epoch'>;
  const head: ProgramHead = { epoch, release: nobody };
  await writer.put([{ ...row, ...programKey(partition), type: kind, data: head }]);
}

/** @param bytes as they were stored @throws when they are damaged */
export async function programIn(bytes: Buffer): Promise<ProgramRows> {
  const text = (await promisify(zstdDecompress)(bytes)).toString();
  return frozen(JSON.parse(text) as ProgramRows);
}

/** Many requests are answered from the same rows: none may change them. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const one of Object.values(value)) frozen(one);
  return Object.freeze(value);
}
