import { region } from '../aws.ts';
import { environments, named, type Environment } from './environments.ts';
import { allow, arn, bucket, everything, text, type Statement, type Text } from './statement.ts';

const app = 'wikicon-graph';

/** The state that SST keeps of a stage, and the stage's secrets. */
function state(stages: string): readonly Statement[] {
  const own = { StringEquals: { 'aws:ResourceAccount': text('${AWS::AccountId}') } };
  const passphrase = (name: string): Text => arn('ssm', `parameter/sst/passphrase/${app}/${name}`);
  return [
    allow(
      ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      [bucket(`sst-state-*/*/${app}/${stages}.json`), bucket(`sst-state-*/*/${app}/${stages}/*`)],
      own,
    ),
    allow(['s3:GetObject'], [bucket(`sst-state-*/secret/${app}/_fallback.json`)], own),
    allow(['s3:ListBucket', 's3:GetBucketLocation'], [bucket('sst-state-*'), bucket('sst-asset-*')], own),
    allow(
      ['s3:GetObject*', 's3:PutObject', 's3:PutObjectTagging', 's3:DeleteObject'],
      [bucket('sst-asset-*/assets/*')],
      own,
    ),
    allow(['ssm:GetParameter'], [arn('ssm', 'parameter/sst/bootstrap'), passphrase('_fallback')]),
    allow(['ssm:GetParameter', 'ssm:PutParameter'], [passphrase(stages)]),
  ];
}

/** Functions, what calls them, and their logs. */
const functions = (mine: string): readonly Statement[] => [
  allow(['lambda:*'], [arn('lambda', `function:${mine}`)]),
  allow(
    ['lambda:CreateEventSourceMapping', 'lambda:UpdateEventSourceMapping', 'lambda:DeleteEventSourceMapping'],
    everything,
    { ArnLike: { 'lambda:FunctionArn': arn('lambda', `function:${mine}`) } },
  ),
  allow(
    [
      'lambda:GetAccountSettings',
      'lambda:GetEventSourceMapping',
      'lambda:ListEventSourceMappings',
      'lambda:ListTags',
      'lambda:TagResource',
    ],
    everything,
  ),
  allow(['scheduler:*'], [arn('scheduler', `schedule/default/${mine}`)]),
  allow(['sqs:*'], [arn('sqs', mine)]),
  allow(['logs:*'], [arn('logs', `log-group:/aws/lambda/${mine}`)]),
  allow(['logs:DescribeLogGroups'], everything),
];

/** Roles for functions alone, and none without its boundary. */
function roles(mine: string, boundary: Text): readonly Statement[] {
  const own = [arn('iam', `role/${mine}`, '')];
  return [
    allow(
      [
        'iam:CreateRole',
        'iam:PutRolePermissionsBoundary',
        'iam:PutRolePolicy',
        'iam:DeleteRolePolicy',
        'iam:AttachRolePolicy',
        'iam:DetachRolePolicy',
      ],
      own,
      { StringEquals: { 'iam:PermissionsBoundary': boundary } },
    ),
    allow(
      [
        'iam:Get*',
        'iam:List*',
        'iam:DeleteRole',
        'iam:TagRole',
        'iam:UntagRole',
        'iam:UpdateRole',
        'iam:UpdateAssumeRolePolicy',
      ],
      own,
    ),
    allow(['iam:PassRole'], own, {
      StringEquals: { 'iam:PassedToService': ['lambda.amazonaws.com', 'scheduler.amazonaws.com'] },
    }),
  ];
}

/** The table itself, and the rows of stages that are loaded when they are deployed, but not production's rows. */
function table(mine: string, isProduction: boolean): readonly Statement[] {
  const own = [arn('dynamodb', `table/${mine}`)];
  const itself = ['Create', 'Update'].map((verb) => `dynamodb:${verb}Table`);
  return [
    allow(
      [
        ...itself,
        'dynamodb:Describe*',
        'dynamodb:List*',
        'dynamodb:UpdateContinuousBackups',
        'dynamodb:UpdateTimeToLive',
        'dynamodb:TagResource',
        'dynamodb:UntagResource',
      ],
      own,
    ),
    ...(isProduction
      ? []
      : [allow(['dynamodb:DeleteTable', 'dynamodb:*Item', 'dynamodb:BatchGetItem', 'dynamodb:Query'], own)]),
  ];
}

/**
 * CloudFront names its distributions, policies and stores by numbers, so they cannot be told apart beforehand: what
 * bears the tag of another stage, or a function's name of another, is forbidden.
 */
function edge(mine: string, stages: string): readonly Statement[] {
  const changes = ['UpdateDistribution', 'DeleteDistribution', 'CreateInvalidation', 'TagResource', 'UntagResource'];
  return [
    allow(['cloudfront:*', 'cloudfront-keyvaluestore:*'], everything),
    {
      Effect: 'Deny',
      Action: changes.map((change) => `cloudfront:${change}`),
      Resource: everything,
      Condition: {
        StringNotLike: { 'aws:ResourceTag/sst:stage': stages },
        Null: { 'aws:ResourceTag/sst:stage': 'false' },
      },
    },
    {
      Effect: 'Deny',
      Action: ['cloudfront:UpdateFunction', 'cloudfront:PublishFunction', 'cloudfront:DeleteFunction'],
      NotResource: [arn('cloudfront', `function/${mine}`, '')],
    },
    allow(['s3:*'], [bucket(mine), bucket(`${mine}/*`)]),
  ];
}

/** Alarms, their topic, and the budget. */
const watching = (mine: string): readonly Statement[] => [
  allow(['sns:*'], [arn('sns', mine)]),
  allow(['cloudwatch:*'], [arn('cloudwatch', `alarm:${mine}`)]),
  allow(['budgets:*'], [arn('budgets', `budget/${mine}`, '')]),
];

/** The firewall, which CloudFront takes from us-east-1 alone. */
const firewall = (mine: string): Statement =>
  allow(['wafv2:*'], [arn('wafv2', `global/webacl/${mine}/*`, 'us-east-1')]);

/** A name of its own, and the certificate for it, which CloudFront takes from us-east-1 alone. */
const domain: readonly Statement[] = [
  allow(
    [
      'route53:ListHostedZones*',
      'route53:GetHostedZone',
      'route53:GetChange',
      'route53:ListTagsForResource',
      'route53:ListResourceRecordSets',
      'route53:ChangeResourceRecordSets',
    ],
    everything,
  ),
  allow(['acm:*'], [arn('acm', 'certificate/*', 'us-east-1')]),
  allow(['acm:RequestCertificate', 'acm:ListCertificates'], everything),
];

/** Forbids other regions, but for us-east-1, where things of no region are asked for. */
const elsewhere: Statement = {
  Effect: 'Deny',
  Action: ['*'],
  Resource: everything,
  Condition: { StringNotEquals: { 'aws:RequestedRegion': [region, 'us-east-1'] } },
};

/** The permissions to deploy from an environment, by their purpose. */
export function permissionsOf(
  environment: Environment,
  boundary: Text,
): Readonly<Record<string, readonly Statement[]>> {
  const mine = named(environment);
  const stages = environments[environment];
  const isProduction = environment === 'production';
  return {
    state: [...state(stages), elsewhere],
    functions: [...functions(mine), ...roles(mine, boundary)],
    data: table(mine, isProduction),
    edge: edge(mine, stages),
    ...(environment !== 'preview' && { domain }),
    ...(isProduction && { operations: [...watching(mine), firewall(mine)] }),
  };
}
