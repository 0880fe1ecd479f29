import { index, keys, timeToLive } from '../packages/api/src/dynamo/definition';

/** The one table, from the definition that local start and tests use too. */
export const table = new sst.aws.Dynamo('Table', {
  fields: { [keys.partition]: 'string', [keys.sort]: 'string', [index.partition]: 'string', [index.sort]: 'string' },
  primaryIndex: { hashKey: keys.partition, rangeKey: keys.sort },
  globalIndexes: { [index.name]: { hashKey: index.partition, rangeKey: index.sort } },
  stream: 'new-and-old-images',
  ttl: timeToLive,
  deletionProtection: $app.stage === 'production',
});

/** What a reader of the graph may do; `link` would grant everything. */
export const readGraph = {
  actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  resources: [table.arn, $interpolate`${table.arn}/index/*`],
};
