import { named, type Environment } from './environments.ts';
import { allow, arn, type Statement } from './statement.ts';

/** The most that a function may ever do, whatever its stage's configuration says: with its own rows, its log, and the queue of what its stream gave up. */
export function boundaryOf(environment: Environment): readonly Statement[] {
  const mine = named(environment);
  const table = arn('dynamodb', `table/${mine}`);
  return [
    allow(
      [
        'dynamodb:GetItem',
        'dynamodb:BatchGetItem',
        'dynamodb:Query',
        'dynamodb:PutItem',
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
        'dynamodb:BatchWriteItem',
        'dynamodb:ConditionCheckItem',
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
      [table],
    ),
    allow(['sqs:SendMessage'], [arn('sqs', mine)]),
    allow(['lambda:InvokeFunction'], [arn('lambda', `function:${mine}`)]),
    allow(
      ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      [arn('logs', `log-group:/aws/lambda/${mine}`)],
    ),
  ];
}
