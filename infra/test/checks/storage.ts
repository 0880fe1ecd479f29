import { expect } from 'vitest';
import { createTable, enableTimeToLive } from '../../../packages/api/src/dynamo/definition.ts';
import { only, statementsOf } from '../../plan/report.ts';
import type { Checks } from './check.ts';

/** Checks of the table and of the jobs that follow its rows. */
export const storageChecks: Checks = {
  'the table is the one that tests and the local start use, and can be brought back to any second'(report) {
    const { KeySchema, GlobalSecondaryIndexes, AttributeDefinitions, BillingMode } = createTable('');
    const { inputs, options } = only(report, 'aws:dynamodb/table:Table');
    const [index] = GlobalSecondaryIndexes!;
    expect(inputs).toMatchObject({
      billingMode: BillingMode,
      hashKey: KeySchema![0]!.AttributeName,
      rangeKey: KeySchema![1]!.AttributeName,
      attributes: AttributeDefinitions!.map((one) => ({ name: one.AttributeName, type: one.AttributeType })),
      globalSecondaryIndexes: [
        {
          name: index!.IndexName,
          hashKey: index!.KeySchema![0]!.AttributeName,
          rangeKey: index!.KeySchema![1]!.AttributeName,
          projectionType: index!.Projection!.ProjectionType,
        },
      ],
      ttl: { attributeName: enableTimeToLive('').TimeToLiveSpecification!.AttributeName, enabled: true },
      pointInTimeRecovery: { enabled: true },
      deletionProtectionEnabled: true,
    });
    expect(options.retainOnDelete).toBe(true);
  },

  'the stream brings the rows that jobs are, and a job that fails comes again alone'(report) {
    expect(only(report, 'aws:dynamodb/table:Table').inputs).toMatchObject({
      streamEnabled: true,
      streamViewType: 'NEW_IMAGE',
    });
    const { inputs } = only(report, 'aws:lambda/eventSourceMapping:EventSourceMapping');
    expect(inputs).toMatchObject({
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ['ReportBatchItemFailures'],
      maximumRetryAttempts: 5,
    });
    expect(JSON.parse(inputs.filterCriteria.filters[0].pattern)).toEqual({
      eventName: ['INSERT'],
      dynamodb: { Keys: { pk: { S: ['JOBS'] } } },
    });
  },

  'what the stream gives up is told to a queue, and nothing waits in one to be done'(report) {
    const { arn, queue } = {
      arn: 'arn:aws:sqs:eu-central-1:123456789012:',
      queue: only(report, 'aws:sqs/queue:Queue'),
    };
    const mapping = only(report, 'aws:lambda/eventSourceMapping:EventSourceMapping').inputs;
    expect(mapping.destinationConfig).toEqual({ onFailure: { destinationArn: `${arn}${queue.inputs.name}` } });
    const may = statementsOf(only(report, 'aws:iam/role:Role', 'TableSubscriberJobsFunctionRole'));
    expect(may.filter(({ Action }) => Action.some((one) => one.startsWith('sqs:')))).toMatchObject([
      { Action: ['sqs:SendMessage'], Resource: [`${arn}${queue.inputs.name}`] },
    ]);
  },

  'jobs that are due are taken each minute'(report) {
    const { inputs } = only(report, 'aws:scheduler/schedule:Schedule');
    const { functionName } = only(report, 'aws:lambda/eventSourceMapping:EventSourceMapping').inputs;
    expect([inputs.scheduleExpression, inputs.target.arn, inputs.target.input]).toEqual([
      'rate(1 minute)',
      functionName,
      '{"Records":[]}',
    ]);
  },
};
