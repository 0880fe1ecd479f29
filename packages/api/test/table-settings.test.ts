import { CreateTableCommand, DescribeTableCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createClient } from '../src/dynamo/client.ts';
import { createTable } from '../src/dynamo/definition.ts';
import { applySettings } from '../src/dynamo/table-settings.ts';
import { emptyStore, type TestStore } from './engine.ts';

let store: TestStore;
let name: string;
beforeAll(async () => (store = await emptyStore()));
afterAll(() => store.close());
/** As a table comes back from a point in time: its rows and its index, and no setting. */
beforeEach(async () => {
  name = `restored-${crypto.randomUUID()}`;
  await store.client.send(new CreateTableCommand(createTable(name)));
});

/** The engine knows nothing of point-in-time recovery: this stands in for it, and remembers what it was told. */
function withRecovery() {
  const client = createClient(store);
  let status = 'DISABLED';
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (!commandName?.endsWith('ContinuousBackupsCommand')) return next(args);
        if (commandName.startsWith('Update')) status = 'ENABLED';
        const PointInTimeRecoveryDescription = { PointInTimeRecoveryStatus: status };
        return {
          response: {},
          output: { $metadata: {}, ContinuousBackupsDescription: { PointInTimeRecoveryDescription } } as never,
        };
      },
    { step: 'initialize' },
  );
  return { client, recovery: () => status };
}

it('A restored table gets its time to live back, once', async () => {
  expect(await applySettings(store.client, name)).toEqual(['timeToLive']);
  const { TimeToLiveDescription } = await store.client.send(new DescribeTimeToLiveCommand({ TableName: name }));
  expect(TimeToLiveDescription).toEqual({ AttributeName: 'expiresAt', TimeToLiveStatus: 'ENABLED' });
  expect(await applySettings(store.client, name)).toEqual([]);
});

it('A restored table that is deployed gets its stream, recovery and protection too, once', async () => {
  const { client, recovery } = withRecovery();
  const all = ['timeToLive', 'stream', 'pointInTimeRecovery', 'deletionProtection'];
  expect(await applySettings(client, name, { isDeployed: true })).toEqual(all);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  expect([Table!.StreamSpecification, Table!.DeletionProtectionEnabled, recovery()]).toEqual([
    { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    true,
    'ENABLED',
  ]);
  expect(await applySettings(client, name, { isDeployed: true })).toEqual([]);
});

it('A table of another shape gets nothing', async () => {
  const other = `other-${crypto.randomUUID()}`;
  const { GlobalSecondaryIndexes: _, AttributeDefinitions = [], ...definition } = createTable(other);
  await store.client.send(
    new CreateTableCommand({ ...definition, AttributeDefinitions: AttributeDefinitions.slice(0, 2) }),
  );
  await expect(applySettings(store.client, other)).rejects.toThrow(`The table ${other} is none of Wikicon Graph`);
});
