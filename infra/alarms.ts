import { api } from './api';
import { worker } from './jobs';
import { named } from './stage';

const minutes = 60;

/** Makes the alarms; a subscription by mail is confirmed by its reader. */
export function alarms(): void {
  const topic = new sst.aws.SnsTopic('Alarms');
  const policy = aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        actions: ['sns:Publish'],
        resources: [topic.arn],
        principals: [{ type: 'Service', identifiers: ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'] }],
        conditions: [
          {
            test: 'StringEquals',
            variable: 'aws:SourceAccount',
            values: [aws.getCallerIdentityOutput().accountId],
          },
        ],
      },
    ],
  });
  new aws.sns.TopicPolicy('AlarmsPolicy', { arn: topic.arn, policy: policy.json });
  const email = process.env['ALARM_EMAIL'];
  if (email) new aws.sns.TopicSubscription('AlarmEmail', { topic: topic.arn, protocol: 'email', endpoint: email });

  for (const [name, called] of Object.entries({ Api: api.name, Jobs: worker.apply((one) => one.name) })) {
    watch(`${name}Errors`, called, { metricName: 'Errors', statistic: 'Sum', threshold: 1 });
    watch(`${name}Throttles`, called, { metricName: 'Throttles', statistic: 'Sum', threshold: 1 });
  }
  watch('ApiLatency', api.name, { metricName: 'Duration', extendedStatistic: 'p99', threshold: 2_000 });
  // Jobs that wait this long leave names on pages and parts in conferences behind what was written.
  watch(
    'JobsAge',
    worker.apply((one) => one.name),
    {
      metricName: 'IteratorAge',
      statistic: 'Maximum',
      threshold: 5 * minutes * 1_000,
    },
  );
  // The schedule reports them each minute, page by page of jobs: it rings until a quarter of an hour without any.
  watch(
    'JobsDead',
    worker.apply((one) => one.name),
    {
      namespace: 'WikiconGraph',
      metricName: 'DeadLetters',
      statistic: 'Maximum',
      threshold: 1,
      period: 15 * minutes,
      evaluationPeriods: 1,
      datapointsToAlarm: 1,
    },
  );
  // While a write is left open, its conference is answered as if nothing were kept.
  watch(
    'OpenWrites',
    worker.apply((one) => one.name),
    {
      namespace: 'WikiconGraph',
      metricName: 'OldestOpenSeconds',
      statistic: 'Maximum',
      threshold: 10 * minutes,
      period: 15 * minutes,
      evaluationPeriods: 1,
      datapointsToAlarm: 1,
    },
  );
  new aws.budgets.Budget('Budget', {
    name: named('Budget'),
    budgetType: 'COST',
    // A variable that is not set on GitHub is an empty one.
    limitAmount: process.env['MONTHLY_BUDGET_USD'] || '50',
    limitUnit: 'USD',
    timeUnit: 'MONTHLY',
    notifications: [
      { comparisonOperator: 'GREATER_THAN', threshold: 80, thresholdType: 'PERCENTAGE', notificationType: 'ACTUAL' },
      {
        comparisonOperator: 'GREATER_THAN',
        threshold: 100,
        thresholdType: 'PERCENTAGE',
        notificationType: 'FORECASTED',
      },
    ].map((one) => ({ ...one, subscriberSnsTopicArns: [topic.arn] })),
  });

  /** Rings after three bad minutes of five: one lost packet wakes nobody. */
  function watch(name: string, functionName: $util.Input<string>, metric: Metric): void {
    new aws.cloudwatch.MetricAlarm(name, {
      name: named(name),
      namespace: 'AWS/Lambda',
      dimensions: { FunctionName: functionName },
      period: minutes,
      evaluationPeriods: 5,
      datapointsToAlarm: 3,
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      treatMissingData: 'notBreaching',
      alarmActions: [topic.arn],
      okActions: [topic.arn],
      ...metric,
    });
  }
}

interface Metric {
  readonly namespace?: string;
  readonly metricName: string;
  readonly statistic?: string;
  readonly extendedStatistic?: string;
  readonly threshold: number;
  readonly period?: number;
  readonly evaluationPeriods?: number;
  readonly datapointsToAlarm?: number;
}
