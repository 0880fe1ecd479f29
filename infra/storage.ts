import { index, keys, stream, timeToLive } from '../packages/api/src/dynamo/definition';
import { isProduction } from './stage';

/** The one table, from the definition that local start and tests use too. */
export const table = new sst.aws.Dynamo('Table', {
  fields: { [keys.partition]: 'string', [keys.sort]: 'string', [index.partition]: 'string', [index.sort]: 'string' },
  primaryIndex: { hashKey: keys.partition, rangeKey: keys.sort },
  globalIndexes: { [index.name]: { hashKey: index.partition, rangeKey: index.sort } },
  stream,
  ttl: timeToLive,
  deletionProtection: isProduction,
});

/** The permissions of functions; `link` would grant everything. */
export const readAndWrite = {
  actions: [
    'dynamodb:GetItem',
    'dynamodb:BatchGetItem',
    'dynamodb:Query',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:BatchWriteItem',
    'dynamodb:ConditionCheckItem',
  ],
  resources: [table.arn, $interpolate`${table.arn}/index/${index.name}`],
};
