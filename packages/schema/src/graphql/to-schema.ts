import { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';

/** Builds the schema of every type that was declared by now. */
export function toSchema(): GraphQLSchema {
  // Printing sorts; to sort the types themselves would cost every cold start.
  const built = builder.toSchema({ sortSchema: false });
  // So would to check it before the first query: a test does.
  return new GraphQLSchema({ ...built.toConfig(), assumeValid: true });
}
