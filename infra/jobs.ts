import { jobsPartition } from '../packages/api/src/dynamo/definition';
import { common } from './function';
import { administrators } from './secrets';
import { isProduction, named } from './stage';
import { readAndWrite, table } from './storage';

/** The records that the stream gave up on, to look for the reason: their rows stay, and the schedule takes them. */
const givenUp = new aws.sqs.Queue('JobsGivenUp', {
  name: named('JobsGivenUp'),
  messageRetentionSeconds: 14 * 24 * 60 * 60,
  sqsManagedSseEnabled: true,
});

/** Does the jobs that follow writes. One that fails keeps its row, which says when it is tried again. */
const subscriber = table.subscribe(
  'Jobs',
  {
    ...common,
    bundle: 'packages/api/dist/worker',
    handler: 'worker.handler',
    timeout: '5 minutes',
    ...(isProduction && { concurrency: { reserved: 5 } }),
    permissions: [readAndWrite, { actions: ['sqs:SendMessage'], resources: [givenUp.arn] }],
    // Those of administrators go on with imports that they began.
    environment: { TABLE_NAME: table.name, ADMINISTRATORS: administrators.value },
  },
  {
    filters: [{ eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [jobsPartition] } } } }],
    transform: {
      eventSourceMapping: {
        batchSize: 10,
        bisectBatchOnFunctionError: true,
        functionResponseTypes: ['ReportBatchItemFailures'],
        maximumRetryAttempts: 5,
        destinationConfig: { onFailure: { destinationArn: givenUp.arn } },
      },
    },
  },
);

export const worker = subscriber.nodes.function;

/** Sends an event without records: jobs that are due are done though nobody writes. */
new sst.aws.CronV2('DueJobs', {
  schedule: 'rate(1 minute)',
  function: worker.apply((one) => one.arn),
  event: { Records: [] },
});
