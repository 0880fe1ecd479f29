import { metered } from '../metered.ts';
import type { Counting } from '../cost.ts';
import { programIn, programKey, type ProgramHead, type ProgramItem } from '../program-item.ts';
import { fromAnyItem, keyItem } from '../row.ts';
import type { LeanTableNeeds } from './lean.ts';

/**
 * Reads the stored program of a conference. It need not be the latest: it names the version that it is of.
 *
 * @returns null where there is none
 */
export async function readProgram(
  { client, name, signal }: Pick<LeanTableNeeds, 'client' | 'name' | 'signal'>,
  partition: string,
  meter: Counting,
): Promise<ProgramItem | null> {
  const { Item: item } = await metered(meter, () =>
    client.send(
      'GetItem',
      { TableName: name, Key: keyItem(programKey(partition)), ReturnConsumedCapacity: 'TOTAL' },
      signal,
    ),
  );
  // Bytes come as base64 here.
  const bytes = item?.['bytes']?.B as unknown as string | undefined;
  if (item === undefined || bytes === undefined) return null;
  const { version, data } = fromAnyItem(item);
  const { epoch, release } = data as ProgramHead;
  return { version: `${epoch} ${version}`, release, program: await programIn(Buffer.from(bytes, 'base64')) };
}
