import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
  type DynamoDBClient,
  type StreamViewType,
} from '@aws-sdk/client-dynamodb';
import { enableTimeToLive, index, keys, stream } from './definition.ts';
import { storeFailure } from './failure.ts';

export type Setting = 'timeToLive' | 'stream' | 'pointInTimeRecovery' | 'deletionProtection';

/**
 * Gives a table the settings of the shared definition that it lacks: a table that was restored from a point in time
 * comes without its time to live, stream and point-in-time recovery.
 *
 * @param isDeployed whether it serves in the cloud: there a stream begins jobs, and nobody may lose it
 * @returns the settings that it lacked
 */
export async function applySettings(
  client: DynamoDBClient,
  name: string,
  { isDeployed = false } = {},
): Promise<readonly Setting[]> {
  const TableName = name;
  const settings: readonly (readonly [Setting, () => Promise<boolean>, () => Promise<unknown>])[] = [
    ['timeToLive', hasTimeToLive, () => client.send(new UpdateTimeToLiveCommand(enableTimeToLive(name)))],
    ...(isDeployed
      ? ([
          ['stream', hasStream, () => update({ StreamSpecification: { StreamEnabled: true, StreamViewType: view } })],
          ['pointInTimeRecovery', hasRecovery, enableRecovery],
          ['deletionProtection', isProtected, () => update({ DeletionProtectionEnabled: true })],
        ] as const)
      : []),
  ];
  try {
    await refuseOthers();
    const lacking: Setting[] = [];
    for (const [setting, isThere, apply] of settings)
      if (!(await isThere())) {
        await apply();
        lacking.push(setting);
      }
    return lacking;
  } catch (error) {
    throw storeFailure(error);
  }

  async function described() {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table!;
  }

  /** Settings do not make a table of another shape into one of ours. */
  async function refuseOthers(): Promise<void> {
    const { KeySchema = [], GlobalSecondaryIndexes = [] } = await described();
    const has = GlobalSecondaryIndexes.map(({ IndexName }) => IndexName);
    const names = KeySchema.map(({ AttributeName }) => AttributeName);
    if (names.join() !== `${keys.partition},${keys.sort}` || !has.includes(index.name))
      throw new Error(`The table ${name} is none of Wikicon Graph: it has other keys, or not the index ${index.name}.`);
  }

  async function hasTimeToLive(): Promise<boolean> {
    const { TimeToLiveDescription: told } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
    return told?.TimeToLiveStatus?.startsWith('ENABL') ?? false;
  }

  async function hasStream(): Promise<boolean> {
    return (await described()).StreamSpecification?.StreamEnabled ?? false;
  }

  async function isProtected(): Promise<boolean> {
    return (await described()).DeletionProtectionEnabled ?? false;
  }

  async function hasRecovery(): Promise<boolean> {
    const { ContinuousBackupsDescription: told } = await client.send(
      new DescribeContinuousBackupsCommand({ TableName }),
    );
    return told?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus === 'ENABLED';
  }

  function enableRecovery(): Promise<unknown> {
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
    return client.send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }));
  }

  /** A table takes one change at a time. */
  async function update(change: Omit<ConstructorParameters<typeof UpdateTableCommand>[0], 'TableName'>): Promise<void> {
    await client.send(new UpdateTableCommand({ TableName, ...change }));
    await waitUntilTableExists({ client, maxWaitTime: 300, minDelay: 1, maxDelay: 5 }, { TableName });
  }
}

const view = stream.replace('-', '_').toUpperCase() as StreamViewType;
