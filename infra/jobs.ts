import { jobsPartition } from '../packages/api/src/dynamo/definition';
import { common } from './function';
import { isProduction } from './stage';
import { readAndWrite, table } from './storage';

/** Does what follows writes. A job that fails each time keeps its row, and later events take it up again. */
const subscriber = table.subscribe(
  'Jobs',
  {
    ...common,
    bundle: 'packages/api/dist/worker',
    handler: 'worker.handler',
    timeout: '5 minutes',
    ...(isProduction && { concurrency: { reserved: 5 } }),
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

export const worker = subscriber.nodes.function;

/** An event without records: what earlier ones left undone is done though nobody writes. */
new sst.aws.CronV2('LeftJobs', {
  schedule: 'rate(1 hour)',
  function: worker.apply((one) => one.arn),
  event: { Records: [] },
});
