import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DescribeTableCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { batchGet } from './batch-get.ts';
import type { StoreClient } from './client.ts';
import { storeFailure } from './failure.ts';
import { partitionsOf } from './marked.ts';
import { keyItem, keyOfItem, type Item, type Key } from './row.ts';
import { createVersions } from './versions.ts';

/** The raw table, every row of it, for whoever takes it away or brings it back. */
export interface Items {
  /** The rows behind a key, in the store's own order, in which a key that is gone still has its place. */
  page(after: Key | null): Promise<ItemPage>;
  /** Those that are there, of at most 100 keys; read consistently. */
  getMany(keys: readonly Key[]): Promise<Item[]>;
  /** Puts a row where none is. @returns the one that is there, or null when it was put */
  putNew(item: Item): Promise<Item | null>;
  put(item: Item): Promise<void>;
  /** About how many there are: the store counts now and then. */
  about(): Promise<number>;
  /** Puts rows while no answers are kept that are made of rows at these keys. */
  during<Result>(keys: Iterable<Key>, work: () => Promise<Result>): Promise<Result>;
  readonly requests: { readonly reads: number; readonly writes: number };
}

export interface ItemPage {
  readonly items: readonly Item[];
  /** The key after which the next page begins; null for none. */
  readonly next: Key | null;
}

interface Needs {
  readonly client: StoreClient;
  readonly name: string;
  /** The rows that the store reads for a page; a megabyte of them unless it is said. */
  readonly pageRows?: number;
}

export function openItems({ client, name: TableName, pageRows }: Needs): Items {
  const requests = { reads: 0, writes: 0 };
  const versions = createVersions({ client, name: TableName });
  return {
    requests,

    async page(after) {
      const { Items: items = [], LastEvaluatedKey: last } = await counted('reads', () =>
        client.send(
          new ScanCommand({
            TableName,
            ConsistentRead: true,
            ...(pageRows && { Limit: pageRows }),
            ...(after && { ExclusiveStartKey: keyItem(after) }),
          }),
        ),
      );
      return { items, next: last ? keyOfItem(last) : null };
    },

    getMany: (keys) =>
      batchGet((RequestItems) => counted('reads', () => client.send(new BatchGetItemCommand({ RequestItems }))), {
        name: TableName,
        keys,
        isConsistent: true,
      }),

    async putNew(Item) {
      try {
        await counted('writes', () =>
          client.send(
            new PutItemCommand({
              TableName,
              Item,
              ConditionExpression: 'attribute_not_exists(pk)',
              ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
            }),
          ),
        );
        return null;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException && error.Item) return error.Item;
        throw error;
      }
    },

    async put(Item) {
      await counted('writes', () => client.send(new PutItemCommand({ TableName, Item })));
    },

    during: (keys, work) => versions.during('file', partitionsOf(keys), work),

    async about() {
      const { Table } = await counted('reads', () => client.send(new DescribeTableCommand({ TableName })));
      return Table?.ItemCount ?? 0;
    },
  };

  async function counted<Output>(kind: keyof typeof requests, send: () => Promise<Output>): Promise<Output> {
    requests[kind] += 1;
    try {
      return await send();
    } catch (error) {
      throw storeFailure(error);
    }
  }
}
