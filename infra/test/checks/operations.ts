import { expect } from 'vitest';
import { embeddedMetrics } from '../../../packages/api/src/kernel/metrics.ts';
import { ofType, only } from '../../plan/report.ts';
import type { Checks } from './check.ts';

/** Checks of alarms. */
export const operationsChecks: Checks = {
  'somebody is told when it errs, is overrun, slow, behind, or dear'(report) {
    const topic = only(report, 'aws:sns/topic:Topic').inputs.name;
    const alarms: unknown[][] = ofType(report, 'aws:cloudwatch/metricAlarm:MetricAlarm').map(({ name, inputs }) => [
      name,
      inputs.metricName,
      inputs.statistic ?? inputs.extendedStatistic,
      inputs.threshold,
      inputs.alarmActions?.map((arn: string) => arn.endsWith(topic)),
    ]);
    expect(alarms.toSorted(([one], [other]) => String(one).localeCompare(String(other)))).toEqual([
      ['ApiErrors', 'Errors', 'Sum', 1, [true]],
      ['ApiLatency', 'Duration', 'p99', 2_000, [true]],
      ['ApiThrottles', 'Throttles', 'Sum', 1, [true]],
      ['JobsAge', 'IteratorAge', 'Maximum', 300_000, [true]],
      ['JobsDead', 'DeadLetters', 'Maximum', 1, [true]],
      ['JobsErrors', 'Errors', 'Sum', 1, [true]],
      ['JobsThrottles', 'Throttles', 'Sum', 1, [true]],
      ['OpenWrites', 'OldestOpenSeconds', 'Maximum', 600, [true]],
    ]);
    const budget = only(report, 'aws:budgets/budget:Budget').inputs;
    expect([budget.limitAmount, budget.notifications.length]).toEqual(['50', 2]);
    const policy = JSON.parse(only(report, 'aws:sns/topicPolicy:TopicPolicy').inputs.policy) as Policy;
    expect(policy.Statement.map(({ Principal, Action }) => [Principal.Service, Action])).toEqual([
      [['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'], ['sns:Publish']],
    ]);
  },

  'what the worker tells of is looked for where it tells it, and for as long as a round of its pages takes'(report) {
    for (const [alarm, metric] of [
      ['JobsDead', 'DeadLetters'],
      ['OpenWrites', 'OldestOpenSeconds'],
    ] as const) {
      const { namespace, dimensions, metricName, period } = only(
        report,
        'aws:cloudwatch/metricAlarm:MetricAlarm',
        alarm,
      ).inputs;
      const [told] = embeddedMetrics({ [metric]: 'Count' }, new Date())._aws.CloudWatchMetrics;
      const { name } = only(report, 'aws:lambda/function:Function', 'TableSubscriberJobsFunctionFunction').inputs;
      expect([namespace, Object.entries(dimensions), metricName, period]).toEqual([
        told!.Namespace,
        [[told!.Dimensions[0]![0], name]],
        told!.Metrics[0]!.Name,
        900,
      ]);
    }
  },
};

interface Policy {
  readonly Statement: readonly {
    readonly Principal: { readonly Service: readonly string[] };
    readonly Action: readonly string[];
  }[];
}
