/** The least that a GraphQL API on DynamoDB can be: Yoga with one field, and the client that reads one row for it. */
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { createSchema, createYoga } from 'graphql-yoga';
import type { HttpEvent } from '../packages/api/src/http/lambda.ts';

const endpoint = process.env['DYNAMODB_ENDPOINT'];
const client = new DynamoDBClient(endpoint === undefined ? {} : { endpoint });
const row = new GetItemCommand({
  TableName: process.env['TABLE_NAME'],
  Key: { pk: { S: 'SYSTEM' }, sk: { S: 'EMBEDDED' } },
});
const yoga = createYoga({
  schema: createSchema({
    typeDefs: 'type Query { isThere: Boolean! }',
    resolvers: { Query: { isThere: async () => (await client.send(row)).Item !== undefined } },
  }),
});

export async function handler({ rawPath, body, headers, requestContext: { http } }: HttpEvent) {
  const init = { method: http.method, headers: headers as Record<string, string>, body: body ?? null };
  const response = await yoga.fetch(`https://function.invalid${rawPath}`, init);
  return { statusCode: response.status, body: await response.text(), isBase64Encoded: false };
}
