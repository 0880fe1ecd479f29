import { Kind, parse } from 'graphql';

/** The names of the operations in a query; none when it cannot be read, for then the API says what is wrong with it. */
export function operationsIn(query: string): readonly (string | undefined)[] {
  try {
    return parse(query).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value] : [],
    );
  } catch {
    return [];
  }
}
