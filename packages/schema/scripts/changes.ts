import { BreakingChangeType, buildSchema, DangerousChangeType, findSchemaChanges, SafeChangeType } from 'graphql';

/** The differences between two schemas, in words, by their effect on a client. */
export interface Changes {
  readonly breaking: readonly string[];
  /** A client may meet a value that it does not know, or send less than it should. */
  readonly dangerous: readonly string[];
  readonly safe: readonly string[];
}

/** @throws an error in words where one of the texts is no schema */
export function changesBetween(before: string, after: string): Changes {
  const changes = findSchemaChanges(schemaOf(before), schemaOf(after));
  const among = (types: object): readonly string[] =>
    changes.filter(({ type }) => type in types).map(({ description }) => description);
  return { breaking: among(BreakingChangeType), dangerous: among(DangerousChangeType), safe: among(SafeChangeType) };
}

function schemaOf(text: string) {
  try {
    return buildSchema(text);
  } catch (error) {
    throw new Error(`That is no schema: ${(error as Error).message}`, { cause: error });
  }
}
