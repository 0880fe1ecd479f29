import { randomUUID } from 'node:crypto';
import { UpdateItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { index } from './definition.ts';
import { storeFailure } from './failure.ts';
import { putOnce } from './once.ts';
import { keyItem, type Row } from './row.ts';
import {
  dataOf,
  fullTransaction,
  isOfProgram,
  isOpen,
  isOver,
  kinds,
  markerPrefix,
  openMarker,
  openPartition,
  versionSort,
  type MarkerData,
} from './marker.ts';
import { openTable } from './table.ts';
import { createWriter } from './writer.ts';
import { seenTogether } from './seen-together.ts';

/**
 * What proves that kept answers are fresh (docs/decisions/0029): in `VER#c` a conference has one version, and a marker
 * for each write under way. A marker is open until whoever closes it knows that all rows of its write are there.
 */
export interface Versions {
  /** Closes markers of a write that was acknowledged, or of a run that is over. It throws nothing: others close later. */
  close(markers: readonly Row[]): Promise<void>;
  /**
   * Does work that no transaction can hold the marker of; markers stand from before it begins until it has ended well.
   * Work that was begun again stands for what was left of it before.
   */
  during<Result>(run: string, partitions: readonly string[], work: () => Promise<Result>): Promise<Result>;
  /** Closes what others left open: only where all rows of the write are there. @returns what is still open */
  closeLeft(before: Date): Promise<readonly OpenWrite[]>;
  /** Closes everything that is open, runs too. Only a person can know that nobody goes on with them. */
  closeAll(): Promise<number>;
  /** Takes away markers of a conference that were closed long ago. */
  sweep(partition: string): Promise<void>;
  /** Gives a conference a version, where it has none. */
  begin(partition: string): Promise<void>;
}

/** A write that nobody has closed. */
export interface OpenWrite {
  readonly partition: string;
  readonly since: string;
  /** The name of work that only its own end closes, or a person who knows that nobody goes on with it; else null. */
  readonly run: string | null;
}

export function createVersions({ client, name }: { readonly client: DynamoDBClient; readonly name: string }): Versions {
  const writer = createWriter({ client, name });
  const table = openTable({ client, name, consistent: () => true });
  const markersIn = (partition: string): Promise<Row[]> => table.all({ partition, prefix: markerPrefix });
  /** The oldest first. The index may lag: what it does not show yet is closed by a later call. */
  const openMarkers = (before: Date): Promise<Row[]> =>
    table.all({ index: true, partition: openPartition, below: before.toISOString() });

  return { close, during, closeLeft, closeAll, sweep, begin };

  async function close(markers: readonly Row[]): Promise<void> {
    await Promise.all([...Map.groupBy(markers, ({ pk }) => pk)].map(([partition, own]) => closeIn(partition, own)));
  }

  /** What fails stays open, and so is never wrong. */
  async function closeIn(partition: string, markers: readonly Row[]): Promise<void> {
    try {
      const count = await raise(partition, markers.some(isOfProgram));
      await Promise.all(markers.map((marker) => markClosed(marker, count)));
    } catch {
      // The schedule closes it.
    }
  }

  async function during<Result>(
    run: string,
    partitions: readonly string[],
    work: () => Promise<Result>,
  ): Promise<Result> {
    const markers = partitions.map((partition) => openMarker(partition, [], run));
    await writer.put(markers);
    const result = await work();
    const before = run === fullTransaction ? [] : await Promise.all(markers.map(unfinished));
    await close([...markers, ...before.flat()]);
    return result;
  }

  /** Markers of the same run in the same place, from a beginning that did not come to its end. */
  async function unfinished(marker: Row): Promise<Row[]> {
    const all = await markersIn(marker.pk);
    return all.filter(
      (one) => isOpen(one) && dataOf(one).run === dataOf(marker).run && one.createdAt < marker.createdAt,
    );
  }

  async function closeLeft(before: Date): Promise<readonly OpenWrite[]> {
    const left: OpenWrite[] = [];
    for (const marker of await openMarkers(before)) {
      const { keys, run } = dataOf(marker);
      // One that cannot be read holds up no other.
      const isThere = run === null && (await seenTogether({ client, name, marker, keys }).catch(() => false));
      if (isThere) await close([marker]);
      else left.push({ partition: marker.pk, since: marker.createdAt, run });
    }
    return left;
  }

  async function closeAll(): Promise<number> {
    const markers = await openMarkers(new Date());
    await close(markers);
    return markers.length;
  }

  /** The epoch is drawn once: a table that was brought back from a copy gets others, and no number comes twice. */
  async function raise(partition: string, tellsTeam: boolean): Promise<number> {
    const at = { S: new Date().toISOString() };
    const stamp = tellsTeam ? { ':stamp': { S: randomUUID() } } : {};
    const { Attributes } = await sent(
      client.send(
        new UpdateItemCommand({
          TableName: name,
          Key: keyItem({ pk: partition, sk: versionSort }),
          UpdateExpression: `ADD version :one SET #data = if_not_exists(#data, :data), #type = :type, createdAt = if_not_exists(createdAt, :at), updatedAt = :at${tellsTeam ? ', stamp = :stamp' : ''}`,
          ExpressionAttributeNames: { '#data': 'data', '#type': 'type' },
          ExpressionAttributeValues: {
            ':one': { N: '1' },
            ':data': { S: JSON.stringify({ epoch: randomUUID() }) },
            ':type': { S: kinds.version },
            ':at': at,
            ...stamp,
          },
          ReturnValues: 'UPDATED_NEW',
        }),
      ),
    );
    return Number(Attributes?.['version']?.N);
  }

  async function markClosed(marker: Row, count: number): Promise<void> {
    const closed: MarkerData = { keys: [], run: dataOf(marker).run, closedAt: count };
    await sent(
      client.send(
        new UpdateItemCommand({
          TableName: name,
          Key: keyItem(marker),
          ConditionExpression: `attribute_exists(${index.partition})`,
          UpdateExpression: `SET #data = :data, updatedAt = :at REMOVE ${index.partition}, ${index.sort}`,
          ExpressionAttributeNames: { '#data': 'data' },
          ExpressionAttributeValues: {
            ':data': { S: JSON.stringify(closed) },
            ':at': { S: new Date().toISOString() },
          },
        }),
      ),
    );
  }

  async function sweep(partition: string): Promise<void> {
    const now = new Date();
    await writer.remove((await markersIn(partition)).filter((row) => isOver(row, now)));
  }

  async function begin(partition: string): Promise<void> {
    const at = new Date().toISOString();
    await putOnce(client, name, {
      pk: partition,
      sk: versionSort,
      type: kinds.version,
      version: 1,
      createdAt: at,
      updatedAt: at,
      data: { epoch: randomUUID() },
    });
  }
}

async function sent<Output>(output: Promise<Output>): Promise<Output> {
  try {
    return await output;
  } catch (error) {
    throw storeFailure(error);
  }
}
