import { badInput, maxItemsOf } from '@wikicon/schema';
import {
  getNamedType,
  getOperationAST,
  GraphQLError,
  isInputObjectType,
  Kind,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';

/** An argument or a field of an input object, which says how many entries its list may have. */
type Place = GraphQLArgument | GraphQLInputField;
type Variables = Readonly<Record<string, unknown>>;

interface Use {
  readonly argument: GraphQLArgument;
  readonly value: ValueNode;
}

/**
 * Refuses lists and objects with more entries than the schema has room for, in the document and in its variables,
 * before any entry or anybody's credentials are looked at: to say what is wrong with each of 20,000 takes seconds.
 */
export function useInputLimits(): Plugin {
  let usesIn: ReturnType<typeof rememberedUses>;
  return {
    onSchemaChange({ schema }) {
      usesIn = rememberedUses(schema as GraphQLSchema);
    },
    onParse:
      () =>
      ({ result, context }) => {
        if (!isDocument(result)) return;
        const { params } = context as unknown as { readonly params: GraphQLParams };
        const operation = getOperationAST(result, params.operationName);
        if (operation == null) return;
        const variables = { ...defaultsOf(operation), ...params.variables };
        const fragments = result.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
        for (const { argument, value } of [operation, ...fragments].flatMap(usesIn))
          checkSize(argument, valueFromASTUntyped(value, variables), argument.name);
      },
  };
}

const isDocument = (result: unknown): result is DocumentNode => (result as DocumentNode | null)?.kind === Kind.DOCUMENT;

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );

/** Finds where a definition gives an argument that has entries. Remembered, because parsed documents are. */
function rememberedUses(schema: GraphQLSchema): (definition: DefinitionNode) => readonly Use[] {
  const known = new WeakMap<DefinitionNode, readonly Use[]>();
  return (definition) => {
    const before = known.get(definition);
    if (before !== undefined) return before;
    const uses: Use[] = [];
    const types = new TypeInfo(schema);
    const visitor = {
      Argument({ value }: { readonly value: ValueNode }) {
        const argument = types.getArgument();
        if (argument && hasEntries(argument)) uses.push({ argument, value });
      },
    };
    visit(definition, visitWithTypeInfo(types, visitor));
    known.set(definition, uses);
    return uses;
  };
}

const hasEntries = (place: Place): boolean => maxItemsOf(place) !== null || isInputObjectType(getNamedType(place.type));

/** @throws BAD_USER_INPUT for the first that is too large; what does not fit the schema otherwise is not seen here */
function checkSize(place: Place, value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  const most = maxItemsOf(place);
  const type = getNamedType(place.type);
  if (!Array.isArray(value)) {
    if (isInputObjectType(type)) checkFields(type.getFields(), value as Variables, path);
  } else if (most !== null) {
    if (value.length > most) throw refusal(path, `${value.length} entries, and takes at most ${most}`);
    for (const [at, entry] of value.entries())
      if (isInputObjectType(type) && typeof entry === 'object' && entry !== null && !Array.isArray(entry))
        checkFields(type.getFields(), entry as Variables, `${path}.${at}`);
  }
}

function checkFields(fields: Readonly<Record<string, GraphQLInputField>>, object: Variables, path: string): void {
  const [count, most] = [Object.keys(object).length, Object.keys(fields).length];
  if (count > most) throw refusal(path, `${count} fields, and there are ${most}`);
  for (const field of Object.values(fields))
    if (hasEntries(field)) checkSize(field, object[field.name], `${path}.${field.name}`);
}

/** Its status is 400 whatever the client accepts, as with every limit. */
function refusal(path: string, excess: string): GraphQLError {
  const { message, extensions } = badInput(path, `${path} has ${excess}.`);
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } });
}
