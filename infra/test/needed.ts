import type { Report } from '../plan/report.ts';
import { account, type Ask } from './iam.ts';

const local = (service: string, place: string): string => `arn:aws:${service}:eu-central-1:${account}:${place}`;

/** The least permissions to make a resource of a type, by its name. */
const asks: Readonly<Record<string, (name: string) => readonly [string, string][]>> = {
  'aws:dynamodb/table:Table': (name) => [
    ['dynamodb:CreateTable', local('dynamodb', `table/${name}`)],
    ['dynamodb:UpdateContinuousBackups', local('dynamodb', `table/${name}`)],
    ['dynamodb:DescribeTimeToLive', local('dynamodb', `table/${name}`)],
  ],
  'aws:lambda/function:Function': (name) => [
    ['lambda:CreateFunction', local('lambda', `function:${name}`)],
    ['lambda:PutFunctionConcurrency', local('lambda', `function:${name}`)],
    ['lambda:CreateFunctionUrlConfig', local('lambda', `function:${name}`)],
  ],
  'aws:iam/role:Role': (name) => [['iam:CreateRole', `arn:aws:iam::${account}:role/${name}`]],
  'aws:cloudwatch/logGroup:LogGroup': (name) => [['logs:CreateLogGroup', local('logs', `log-group:${name}`)]],
  'aws:cloudwatch/metricAlarm:MetricAlarm': (name) => [
    ['cloudwatch:PutMetricAlarm', local('cloudwatch', `alarm:${name}`)],
  ],
  'aws:scheduler/schedule:Schedule': (name) => [
    ['scheduler:CreateSchedule', local('scheduler', `schedule/default/${name}`)],
  ],
  'aws:sqs/queue:Queue': (name) => [
    ['sqs:CreateQueue', local('sqs', name)],
    ['sqs:SetQueueAttributes', local('sqs', name)],
  ],
  'aws:sns/topic:Topic': (name) => [['sns:CreateTopic', local('sns', name)]],
  'aws:budgets/budget:Budget': (name) => [['budgets:ModifyBudget', `arn:aws:budgets::${account}:budget/${name}`]],
  'aws:s3/bucket:Bucket': (name) => [
    ['s3:CreateBucket', `arn:aws:s3:::${name}`],
    ['s3:PutObject', `arn:aws:s3:::${name}/assets/index.js`],
  ],
  'aws:wafv2/webAcl:WebAcl': (name) => {
    const firewall = `arn:aws:wafv2:us-east-1:${account}:global/webacl/${name}/1`;
    return ['Create', 'Get', 'Update', 'Delete'].map((verb) => [`wafv2:${verb}WebACL`, firewall]);
  },
  'aws:cloudfront/function:Function': (name) => [
    ['cloudfront:UpdateFunction', `arn:aws:cloudfront::${account}:function/${name}`],
  ],
};

/** The actions that deploying a plan asks of AWS, for resources that have a name. */
export const needed = ({ resources }: Report, boundary: string): readonly Ask[] =>
  resources.flatMap(({ type, inputs }) =>
    (asks[type]?.(inputs.name ?? inputs.bucket) ?? []).map(([action, resource]) => ({
      action,
      resource,
      context: { 'iam:PermissionsBoundary': boundary },
    })),
  );
