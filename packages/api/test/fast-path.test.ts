import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient, type StoreClient } from '../src/dynamo/client.ts';
import { emptyStore, sdkStore, type TestStore } from './engine.ts';
import { takeFastPath } from './fast-path.ts';

let ordinary: TestStore;
let fast: TestStore;
beforeAll(async () => {
  [ordinary, fast] = await Promise.all([sdkStore(), emptyStore()]);
});
afterAll(() => Promise.all([ordinary.close(), fast.close()]));

const key = (sk: string) => ({ pk: { S: 'CON#1' }, sk: { S: sk } });
const item = (sk: string) => ({
  ...key(sk),
  version: { N: '1' },
  data: { S: `“${sk}” \u2028` },
  isSeen: { BOOL: true },
});
const isNew = {
  ConditionExpression: 'attribute_not_exists(pk)',
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
} as const;

/** One after the other, of a table; some succeed, and some are refused. */
const commands = (TableName: string) => [
  new PutItemCommand({ TableName, Item: item('a'), ...isNew }),
  new PutItemCommand({ TableName, Item: item('a'), ...isNew }),
  new BatchWriteItemCommand({
    RequestItems: { [TableName]: ['b', 'c'].map((sk) => ({ PutRequest: { Item: item(sk) } })) },
  }),
  new UpdateItemCommand({
    TableName,
    Key: key('b'),
    UpdateExpression: 'ADD version :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
    ReturnValues: 'ALL_NEW',
  }),
  new TransactWriteItemsCommand({
    TransactItems: ['d', 'e'].map((sk) => ({ Put: { TableName, Item: item(sk), ...isNew } })),
  }),
  new TransactWriteItemsCommand({
    TransactItems: ['f', 'e'].map((sk) => ({ Put: { TableName, Item: item(sk), ...isNew } })),
  }),
  new DeleteItemCommand({ TableName, Key: key('c') }),
  new PutItemCommand({ TableName, Item: { ...key('g'), bytes: { B: Uint8Array.from([0, 255]) } } }),
  new GetItemCommand({ TableName, Key: key('g') }),
  new GetItemCommand({ TableName, Key: key('a'), ConsistentRead: undefined, ReturnConsumedCapacity: 'TOTAL' }),
  new GetItemCommand({ TableName, Key: key('c') }),
  new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key('b')] } }, ReturnConsumedCapacity: 'TOTAL' }),
  new QueryCommand({
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: 'CON#1' } },
    Limit: 3,
    ReturnConsumedCapacity: 'TOTAL',
  }),
  new ScanCommand({ TableName }),
  new GetItemCommand({ TableName: 'not-there', Key: key('a') }),
];

/** What comes of each, but for the numbers of requests and the names of tables, which differ. */
async function outcomes({ client, name }: TestStore): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const command of commands(name)) all.push(await outcome(client, command));
  return JSON.parse(JSON.stringify(all).replaceAll(name, 'TABLE')) as unknown[];
}

const outcome = (client: StoreClient, command: ReturnType<typeof commands>[number]): Promise<object> =>
  client.send(command as GetItemCommand).then(
    ({ $metadata: _metadata, ...output }) => output,
    ({ $metadata: _metadata, ...error }: Error & { $metadata: unknown }) => ({
      ...error,
      kind: error.constructor.name,
    }),
  );

it('A command that takes the fast path ends as it does by way of the SDK', async () => {
  expect(await outcomes(fast)).toEqual(await outcomes(ordinary));
});

it('A store that is away is told as by way of the SDK', async () => {
  const client = createClient({ endpoint: 'http://127.0.0.1:9' });
  takeFastPath(client, 'http://127.0.0.1:9');
  await expect(client.send(new GetItemCommand({ TableName: 'any', Key: key('a') }))).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  });
});

it('A command that is over before it is sent is not answered', async () => {
  const get = new GetItemCommand({ TableName: fast.name, Key: key('a') });
  await expect(fast.client.send(get, { abortSignal: AbortSignal.abort() })).rejects.toThrow('Request aborted');
});
