import {
  BatchWriteItemCommand,
  type BatchWriteItemCommandInput,
  type DynamoDBClient,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { setTimeout } from 'node:timers/promises';
import { storeFailure } from './failure.ts';
import { keyItem, toItem, type Key, type Row } from './row.ts';

/** Writing many rows without conditions, as a load of data does; what people change goes through transactions. */
export interface Writer {
  put(rows: readonly Row[]): Promise<void>;
  remove(keys: readonly Key[]): Promise<void>;
}

const batchSize = 25;
const maxAttempts = 10;

export function createWriter({ client, name }: { readonly client: DynamoDBClient; readonly name: string }): Writer {
  return {
    put: (rows) => write(rows.map((row) => ({ PutRequest: { Item: toItem(row) } }))),
    remove: (keys) => write(keys.map((key) => ({ DeleteRequest: { Key: keyItem(key) } }))),
  };

  async function write(requests: readonly WriteRequest[]): Promise<void> {
    for (let start = 0; start < requests.length; start += batchSize)
      await writeBatch(requests.slice(start, start + batchSize));
  }

  async function writeBatch(batch: WriteRequest[]): Promise<void> {
    let rest: BatchWriteItemCommandInput['RequestItems'] = { [name]: batch };
    for (let attempt = 0; rest?.[name]; attempt += 1) {
      if (attempt === maxAttempts)
        throw new Error(`The store left ${rest[name].length} rows unwritten after ${maxAttempts} attempts.`);
      if (attempt > 0) await setTimeout(Math.min(50 * 2 ** attempt, 2_000));
      const { UnprocessedItems }: { UnprocessedItems?: BatchWriteItemCommandInput['RequestItems'] } = await client
        .send(new BatchWriteItemCommand({ RequestItems: rest }))
        .catch((error: unknown) => {
          throw storeFailure(error);
        });
      rest = UnprocessedItems;
    }
  }
}
