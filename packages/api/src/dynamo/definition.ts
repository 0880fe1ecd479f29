import type { CreateTableCommandInput, UpdateTimeToLiveCommandInput } from '@aws-sdk/client-dynamodb';

/**
 * The one table of the project: local start, tests and infra all make it from here.
 * docs/access-patterns.md says what stands in its rows.
 */
export const keys = { partition: 'pk', sort: 'sk' } as const;

export const index = { name: 'gsi1', partition: 'gsi1pk', sort: 'gsi1sk' } as const;

/** Seconds since 1970 after which a row may go. The store deletes days late: readers check it too. */
export const timeToLive = 'expiresAt';

/** The content of the deployed table's stream: of each write, the row as it is then. */
export const stream = 'new-image';

/** The partition of the jobs that writes leave, in which the stream's listener looks for them. */
export const jobsPartition = 'JOBS';

/** Without the stream of the deployed one: nobody listens here, and the embedded engine writes slower the longer it is. */
export const createTable = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [keys.partition, keys.sort, index.partition, index.sort].map((attribute) => ({
    AttributeName: attribute,
    AttributeType: 'S',
  })),
  KeySchema: [
    { AttributeName: keys.partition, KeyType: 'HASH' },
    { AttributeName: keys.sort, KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: index.name,
      KeySchema: [
        { AttributeName: index.partition, KeyType: 'HASH' },
        { AttributeName: index.sort, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
});

export const enableTimeToLive = (name: string): UpdateTimeToLiveCommandInput => ({
  TableName: name,
  TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true },
});
