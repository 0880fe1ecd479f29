import { TransactGetItemsCommand, TransactionCanceledException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { storeFailure } from './failure.ts';
import { keyItem, type Key } from './row.ts';

interface Needs {
  readonly client: DynamoDBClient;
  readonly name: string;
  readonly marker: Key;
  readonly keys: readonly (readonly [pk: string, sk: string])[];
}

/** The store reads a hundred rows together; the marker is one of them each time. */
const chunkSize = 99;

/**
 * Checks that all rows of a write are there, as far as reads that are no transactions see them. That they are read
 * together proves it only because the marker is found among them: such a read may be ordered before what is complete.
 */
export async function seenTogether({ client, name: TableName, marker, keys }: Needs): Promise<boolean> {
  for (let at = 0; at === 0 || at < keys.length; at += chunkSize) {
    const wanted = [marker, ...keys.slice(at, at + chunkSize).map(([pk, sk]) => ({ pk, sk }))];
    const TransactItems = wanted.map((key) => ({
      Get: { TableName, Key: keyItem(key), ProjectionExpression: 'pk, gsi1pk' },
    }));
    try {
      const { Responses = [] } = await client.send(new TransactGetItemsCommand({ TransactItems }));
      if (Responses[0]?.Item?.['gsi1pk'] === undefined) return false;
    } catch (error) {
      // Somebody writes one of them now: later.
      if (error instanceof TransactionCanceledException) return false;
      throw storeFailure(error);
    }
  }
  return true;
}
