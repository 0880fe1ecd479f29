import { complexityFromQuery } from '@pothos/plugin-complexity';
import { ExpectedError } from '@wikicon/schema';
import { GraphQLError, Kind, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refusal } from './limits.ts';
import { recordOf } from './record.ts';

/**
 * The most that a query may be estimated to cost: about the nodes that it asks for. The largest canonical query
 * is well below it, and twice that query is above (http/complexity.test.ts).
 */
export const complexityLimit = 5_000;

/** Refuses a query, with its variables, before anything runs, and notes the estimate for `extensions.cost`. */
export function useComplexity(): Plugin {
  return {
    onExecute({ args: { schema, document, operationName, variableValues, contextValue }, setResultAndStopExecution }) {
      const complexity = estimate(schema, document, operationName, variableValues);
      recordOf((contextValue as { request: Request }).request).complexity = complexity;
      if (complexity > complexityLimit)
        setResultAndStopExecution({
          errors: [
            refusal(
              `The query is estimated to cost ${complexity}, and at most ${complexityLimit} is allowed. Ask for smaller pages, or for less at once.`,
            ),
          ],
        });
    },
  };
}

/** Variables that do not fit are not estimated: execution says what is wrong with them, and reads nothing. */
function estimate(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
  variables?: Record<string, unknown>,
): number {
  try {
    return complexityFromQuery(asked(document, operationName), { schema, variables: variables ?? {} }).complexity;
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof ExpectedError) return 0;
    throw error;
  }
}

/** The operation that will run, with the fragments that it may use. */
function asked(document: DocumentNode, operationName?: string | null): DocumentNode {
  const definitions = counted(document).definitions.filter(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      operationName == null ||
      definition.name?.value === operationName,
  );
  return { ...document, definitions };
}

const countedDocuments = new WeakMap<DocumentNode, DocumentNode>();

/**
 * A document without the fields of the language itself: caching clients put __typename into every selection, and
 * introspection reads nothing. Remembered, because parsed documents are.
 */
function counted(document: DocumentNode): DocumentNode {
  const known = countedDocuments.get(document);
  if (known !== undefined) return known;
  const without = visit(document, { Field: ({ name }) => (name.value.startsWith('__') ? null : undefined) });
  countedDocuments.set(document, without);
  return without;
}
