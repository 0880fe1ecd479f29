import { ConditionalCheckFailedException, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { storeFailure } from './failure.ts';
import type { Item } from './row.ts';

/** What a row says that was made under a version of a conference; the count stands as the version of the row itself. */
export interface MadeUnder {
  readonly epoch: string;
  /** Who made it: another deployment may have written rows in a way that raises no version. */
  readonly release: string;
}

interface Needs {
  readonly client: DynamoDBClient;
  readonly name: string;
}

/** The release of what stands in the place of something that was taken out. */
export const nobody = '';

/** An older version, another epoch, or the same version as another release has read it. */
const older =
  'attribute_not_exists(pk) OR version < :count OR NOT contains(#data, :epoch) OR (version = :count AND NOT contains(#data, :release) AND NOT contains(#data, :nobody))';

/** Puts an item, unless one of a later version stands there: who was slow comes too late. */
export async function putNewer({ client, name: TableName }: Needs, Item: Item, made: MadeUnder): Promise<void> {
  try {
    await client.send(
      new PutItemCommand({
        TableName,
        Item,
        ConditionExpression: older,
        ExpressionAttributeNames: { '#data': 'data' },
        ExpressionAttributeValues: {
          ':count': Item['version']!,
          ':epoch': { S: made.epoch },
          ':release': { S: `"release":${JSON.stringify(made.release)}` },
          ':nobody': { S: `"release":${JSON.stringify(nobody)}` },
        },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw storeFailure(error);
  }
}
