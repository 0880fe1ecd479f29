import { jobsPartition } from '../packages/api/src/dynamo/definition';
import { common } from './function';
import { readAndWrite, table } from './storage';

/** Does what follows writes. A job that fails each time keeps its row, and later events take it up again. */
table.subscribe(
  'Jobs',
  {
    ...common,
    handler: 'packages/api/src/worker.handler',
    timeout: '5 minutes',
    permissions: [readAndWrite],
    environment: { TABLE_NAME: table.name },
  },
  {
    filters: [{ eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [jobsPartition] } } } }],
    transform: {
      eventSourceMapping: {
        batchSize: 10,
        bisectBatchOnFunctionError: true,
        functionResponseTypes: ['ReportBatchItemFailures'],
        maximumRetryAttempts: 5,
      },
    },
  },
);
