/** The least that a GraphQL API on DynamoDB can be: Yoga with one field, and the client. */
import { DynamoDBClient, GetItemCommand, QueryCommand, BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { createSchema, createYoga } from 'graphql-yoga';

const client = new DynamoDBClient({});
const yoga = createYoga({
  schema: createSchema({
    typeDefs: 'type Query { ok: Boolean! }',
    resolvers: {
      Query: { ok: () => [GetItemCommand, QueryCommand, BatchGetItemCommand].every((command) => client && command) },
    },
  }),
});

export const handler = (request: Request) => yoga.fetch(request);
