import { Kind, OperationTypeNode, parse, type OperationDefinitionNode } from 'graphql';

/** The names of the operations in a query; none when it cannot be read, for then the API says what is wrong with it. */
export const operationsIn = (query: string): readonly (string | undefined)[] =>
  read(query).map(({ name }) => name?.value);

/**
 * Whether a document may be sent without being told to: it holds one query and nothing that writes. Whoever follows a
 * link did not read what it asks; a query changes nothing, its cost is limited, and its answer is shown to them alone.
 */
export function onlyReads(document: string): boolean {
  const operations = read(document);
  return operations.length === 1 && operations[0]!.operation === OperationTypeNode.QUERY;
}

function read(document: string): readonly OperationDefinitionNode[] {
  try {
    return parse(document).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return [];
  }
}
