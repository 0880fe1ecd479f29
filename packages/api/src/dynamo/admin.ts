import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  waitUntilTableExists,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { createTable } from './definition.ts';
import { storeFailure } from './failure.ts';
import { applySettings } from './table-settings.ts';

/** @returns true when the table was not there and has been made, with its settings. */
export async function ensureTable(client: DynamoDBClient, name: string): Promise<boolean> {
  if (await tableExists(client, name)) return false;
  await client.send(new CreateTableCommand(createTable(name)));
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 2 }, { TableName: name });
  await applySettings(client, name);
  return true;
}

/** @returns false when there was none. */
export async function dropTable(client: DynamoDBClient, name: string): Promise<boolean> {
  if (!(await tableExists(client, name))) return false;
  await client.send(new DeleteTableCommand({ TableName: name }));
  return true;
}

/** @throws when the store does not answer */
export async function tableExists(client: DynamoDBClient, name: string): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName: name }));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return false;
    throw storeFailure(error);
  }
}
