import { complexityFromQuery } from '@pothos/plugin-complexity';
import { GraphQLError, Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
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
    if (error instanceof GraphQLError) return 0;
    throw error;
  }
}

/** The operation that will run, without the schema's own fields: they cost no reading, and have limits of their own. */
function asked({ definitions, ...document }: DocumentNode, operationName?: string | null): DocumentNode {
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const operation = definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (operationName == null || definition.name?.value === operationName),
  )!;
  const selections = operation.selectionSet.selections.filter(
    (selection) => selection.kind !== Kind.FIELD || !selection.name.value.startsWith('__'),
  );
  return {
    ...document,
    definitions: [{ ...operation, selectionSet: { ...operation.selectionSet, selections } }, ...fragments],
  };
}
