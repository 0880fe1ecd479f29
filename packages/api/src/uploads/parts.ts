import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Key } from '../dynamo/row.ts';
import { parsedAll } from '../dynamo/parsed.ts';
import type { Store } from '../dynamo/store.ts';
import {
  partPrefix,
  uploadKey,
  uploadPartFrom,
  uploadPartRow,
  uploadsPartition,
  type KeptText,
  type Upload,
} from '../rows/uploads.ts';

/** A row has at most 400 kB, and base64 makes four bytes of three. */
const partBytes = 240_000;

type Place = Pick<Upload, 'conference' | 'id'>;

/** Keeps bytes beside an import for as long as it is kept itself. */
export async function keep({ writer }: Store, of: Place, what: KeptText, bytes: Uint8Array, now: Date): Promise<void> {
  const packed = await promisify(gzip)(bytes);
  const count = Math.ceil(packed.length / partBytes);
  const parts = Array.from({ length: count }, (_, at) => packed.subarray(at * partBytes, (at + 1) * partBytes));
  // One after the other: a partition takes about three of them in a second.
  for (const [at, part] of parts.entries())
    await writer.put([uploadPartRow(of, { what, at, bytes: part.toString('base64'), now })]);
}

/** @returns null where nothing is kept any more, or not all of it */
export async function kept({ table }: Store, { conference, id }: Place, what: KeptText): Promise<Buffer | null> {
  const rows = await table.all({ partition: uploadsPartition(conference), prefix: partPrefix(id, what) });
  const parts = parsedAll(rows, uploadPartFrom, table).map(({ bytes }) => Buffer.from(bytes, 'base64'));
  return parts.length === 0 ? null : promisify(gunzip)(Buffer.concat(parts)).catch(() => null);
}

/** Takes an import away, with everything that is kept of it. */
export async function forget({ table, writer }: Store, { conference, id }: Place): Promise<void> {
  const rows = await table.all({ partition: uploadsPartition(conference), prefix: partPrefix(id) });
  await writer.remove([...rows.map(({ pk, sk }): Key => ({ pk, sk })), uploadKey(conference, id)]);
}
