import { randomUUID } from 'node:crypto';
import { QueryCommand, UpdateItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { index } from './definition.ts';
import { storeFailure } from './failure.ts';
import { putOnce } from './once.ts';
import { fromAnyItem, keyItem, type Key, type Row } from './row.ts';
import type { RowKind } from './row-retention.ts';
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

export interface MarkerData {
  /** The rows of the write that answers are made of. Empty where it is closed. */
  readonly keys: readonly (readonly [pk: string, sk: string])[];
  readonly run: string | null;
  /** The version that ended the answers from before it; null while it is open. */
  readonly closedAt: number | null;
}

export const versionSort = 'VER';
const markerPrefix = 'W#';
const openPartition = 'OPEN';

/** The run of a write that fills a transaction: of two such writes neither stands for the other. */
export const fullTransaction = 'transaction';

/** Longer than any check runs: three attempts of less than a second each. */
export const closedMilliseconds = 60_000;

const kinds = { version: 'Version', marker: 'WriteMarker' } as const satisfies Record<string, RowKind>;

/** A write that has begun, under a key of its own: no two writes meet at it. */
export function openMarker(partition: string, keys: readonly Key[], run: string | null = null): Row {
  const at = new Date().toISOString();
  const id = randomUUID();
  const data: MarkerData = { keys: keys.map(({ pk, sk }) => [pk, sk]), run, closedAt: null };
  const place = { pk: partition, sk: `${markerPrefix}${id}`, gsi1pk: openPartition, gsi1sk: `${at}#${id}` };
  return { ...place, type: kinds.marker, version: 1, createdAt: at, updatedAt: at, data };
}

export function createVersions({ client, name }: { readonly client: DynamoDBClient; readonly name: string }): Versions {
  const writer = createWriter({ client, name });
  return { close, during, closeLeft, closeAll, sweep, begin };

  async function close(markers: readonly Row[]): Promise<void> {
    await Promise.all([...Map.groupBy(markers, ({ pk }) => pk)].map(([partition, own]) => closeIn(partition, own)));
  }

  /** What fails stays open, and so is never wrong. */
  async function closeIn(partition: string, markers: readonly Row[]): Promise<void> {
    try {
      const count = await raise(partition);
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
      const isThere = run === null && (await seenTogether({ client, name, marker, keys }));
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

  /** The oldest first. The index may lag: what it does not show yet is closed by a later call. */
  async function openMarkers(before: Date): Promise<Row[]> {
    const { Items = [] } = await sent(
      client.send(
        new QueryCommand({
          TableName: name,
          IndexName: index.name,
          KeyConditionExpression: `${index.partition} = :open AND ${index.sort} < :before`,
          ExpressionAttributeValues: { ':open': { S: openPartition }, ':before': { S: before.toISOString() } },
          Limit: 100,
        }),
      ),
    );
    return Items.map(fromAnyItem);
  }

  /** The epoch is drawn once: a table that was brought back from a copy gets others, and no number comes twice. */
  async function raise(partition: string): Promise<number> {
    const at = { S: new Date().toISOString() };
    const { Attributes } = await sent(
      client.send(
        new UpdateItemCommand({
          TableName: name,
          Key: keyItem({ pk: partition, sk: versionSort }),
          UpdateExpression:
            'ADD version :one SET #data = if_not_exists(#data, :data), #type = :type, createdAt = if_not_exists(createdAt, :at), updatedAt = :at',
          ExpressionAttributeNames: { '#data': 'data', '#type': 'type' },
          ExpressionAttributeValues: {
            ':one': { N: '1' },
            ':data': { S: JSON.stringify({ epoch: randomUUID() }) },
            ':type': { S: kinds.version },
            ':at': at,
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

  async function markersIn(partition: string): Promise<Row[]> {
    const { Items = [] } = await sent(
      client.send(
        new QueryCommand({
          TableName: name,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': { S: partition }, ':prefix': { S: markerPrefix } },
        }),
      ),
    );
    return Items.map(fromAnyItem);
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

const dataOf = ({ data }: Row): MarkerData => data as MarkerData;

export const isOpen = (marker: Row): boolean => dataOf(marker).closedAt === null;

/** No check that began before it was closed runs any more. */
export const isOver = (marker: Row, now: Date): boolean =>
  !isOpen(marker) && Date.parse(marker.updatedAt) + closedMilliseconds < now.getTime();

async function sent<Output>(output: Promise<Output>): Promise<Output> {
  try {
    return await output;
  } catch (error) {
    throw storeFailure(error);
  }
}
