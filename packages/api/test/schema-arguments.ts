import { maxItemsOf } from '@wikicon/schema';
import { schema } from '@wikicon/schema/graphql';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';

/** An argument or a field of an input somewhere in the schema, with what has to be sent to give it a value. */
export interface Place {
  /** Session.speakers(roles), Mutation.createSession(input.speakers.0.representing) */
  readonly name: string;
  /** roles, input.speakers.0.representing */
  readonly path: string;
  readonly type: GraphQLInputType;
  /** The most entries, where it is a list. */
  readonly most: number | null;
  /** The document and its variables, with a value given in either. */
  literal(value: unknown): { readonly query: string; readonly variables: object };
  variable(value: unknown): { readonly query: string; readonly variables: Record<string, unknown> };
}

/** A word of an enum in a document, where it stands without quotes. */
class Word {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Something that goes for a value of a type: an enum's first word, or a text. */
export function sample(type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if (isEnumType(named)) return new Word(named.getValues()[0]!.name);
  if (isInputObjectType(named)) return {};
  return ({ Int: 1, Boolean: true, LanguageTag: 'uz' } as Record<string, unknown>)[named.name] ?? 'x';
}

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (one instanceof Word ? one.text : one)));

/** A value as it is written in a document. */
function written(value: unknown): string {
  if (value instanceof Word) return value.text;
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, one]) => `${name}: ${written(one)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
}

type Wrap = (inner: string) => string;
type Argument = GraphQLArgument | GraphQLInputField;

/** How each type of the schema is come to from the root. */
function ways(): Map<string, Wrap> {
  const found = new Map<string, Wrap>();
  const waiting: [string, Wrap][] = [
    ['Query', (inner) => inner],
    ['Mutation', (inner) => inner],
  ];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, wrap] = next;
    const type = schema.getType(name);
    if (found.has(name) || !isCompositeType(type)) continue;
    found.set(name, wrap);
    for (const possible of isObjectType(type) ? [] : schema.getPossibleTypes(type))
      waiting.push([possible.name, (inner) => wrap(`... on ${possible.name} { ${inner} }`)]);
    if ('getFields' in type)
      for (const field of Object.values(type.getFields()))
        waiting.push([getNamedType(field.type).name, (inner) => wrap(`${called(field)} { ${inner} }`)]);
  }
  return found;
}

/** A field with the arguments that it cannot do without, and one more. */
function called(
  { name, args }: GraphQLField<unknown, unknown>,
  given?: readonly [argument: string, value: string],
): string {
  const all = args
    .filter((one) => one.name === given?.[0] || isNonNullType(one.type))
    .map(
      (one) =>
        `${one.name}: ${one.name === given?.[0] ? given[1] : written(isListType(getNullableType(one.type)) ? [] : sample(one.type))}`,
    );
  return all.length === 0 ? name : `${name}(${all.join(', ')})`;
}

/** Every argument of every field, with every field of the inputs in it. */
export function places(): Place[] {
  return [...ways()].flatMap(([typeName, wrap]) => {
    const type = schema.getType(typeName)!;
    if (!('getFields' in type)) return [];
    return Object.values(type.getFields() as Record<string, GraphQLField<unknown, unknown>>).flatMap((field) =>
      field.args.flatMap((argument) =>
        inside(argument).map(({ path, at, whole }): Place => {
          const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
          const document = (value: string) => wrap(`${called(field, [argument.name, value])}${selection}`);
          const kind = typeName === 'Mutation' ? 'mutation' : 'query';
          return {
            name: `${typeName}.${field.name}(${path})`,
            path,
            type: at.type,
            most: maxItemsOf(at),
            literal: (value) => ({ query: `${kind} { ${document(written(whole(value)))} }`, variables: {} }),
            variable: (value) => ({
              query: `${kind} ($value: ${String(argument.type)}) { ${document('$value')} }`,
              variables: { value: plain(whole(value)) },
            }),
          };
        }),
      ),
    );
  });
}

interface Inside {
  readonly path: string;
  readonly at: Argument;
  /** The value of the whole argument, where this place has that one. */
  readonly whole: (value: unknown) => unknown;
}

function inside(at: Argument, path = at.name, whole: Inside['whole'] = (value) => value): Inside[] {
  const type = getNamedType(at.type);
  const here = { path, at, whole };
  if (!isInputObjectType(type)) return [here];
  const isList = isListType(getNullableType(at.type));
  const within = Object.values(type.getFields()).flatMap((field) =>
    inside(field, `${path}.${isList ? '0.' : ''}${field.name}`, (value) =>
      whole(isList ? [{ [field.name]: value }] : { [field.name]: value }),
    ),
  );
  return [here, ...within];
}
