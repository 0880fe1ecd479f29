import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { StoreClient } from './client.ts';
import { storeFailure } from './failure.ts';
import { fromAnyItem, isLive, keyItem, toItem, type Key, type Row } from './row.ts';

/**
 * Puts a row unless one with its key is there.
 *
 * @returns false when there is one; that can be this row, if its first answer was lost and the client tried again
 */
export async function putOnce(client: StoreClient, name: string, row: Row): Promise<boolean> {
  try {
    const Item = toItem(row);
    await client.send(new PutItemCommand({ TableName: name, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw storeFailure(error);
  }
}

/**
 * Deletes a row and gives it to the one caller who did.
 *
 * @returns null when it was not there, had expired, or somebody else has taken it
 */
export async function take(client: StoreClient, name: string, key: Key): Promise<Row | null> {
  try {
    const command = new DeleteItemCommand({ TableName: name, Key: keyItem(key), ReturnValues: 'ALL_OLD' });
    const { Attributes: item } = await client.send(command);
    const row = item ? fromAnyItem(item) : null;
    return row !== null && isLive(row) ? row : null;
  } catch (error) {
    throw storeFailure(error);
  }
}
