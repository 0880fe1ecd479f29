import { schema } from '@wikicon/schema/graphql';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** A question to the API; every one that is made of the schema is new on the day that its field is born. */
export interface Question {
  /** Conference.people(first: 2) of con_… */
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The depth of a look into an answer: what a field leads to, what that leads to, and the values there. */
const depth = 2;

/**
 * Asks every node for its values, and each field that leads on for all that is behind it, once for each value of each
 * argument that filters or orders; and everything by which the root finds nodes.
 *
 * @param nodes the ids of each type, also of what few may see
 * @param names what a root field takes besides ids: slugs and user names
 */
export function corpus(nodes: Readonly<Record<string, readonly string[]>>, names: readonly string[]): Question[] {
  const ofNodes = Object.entries(nodes).flatMap(([typeName, ids]) => {
    const fields = fieldsOf(schema.getType(typeName) as GraphQLObjectType);
    const values = fields.filter((field) => !leadsOn(field));
    const asked = [
      ['values', values.map((field) => textOf(field, 1)).join(' ')] as const,
      ...fields
        .filter(leadsOn)
        .flatMap((field) => calls(field).map((call) => [call, `${call} ${behind(field, depth)}`] as const)),
    ];
    return asked.flatMap(([name, selection]) =>
      ids.map((id) => ({
        name: `${typeName}.${name} of ${id}`,
        query: `query ($id: ID!) { node(id: $id) { ... on ${typeName} { ${selection} } } }`,
        variables: { id },
      })),
    );
  });
  const all = Object.values(nodes).flat();
  const roots = fieldsOf(schema.getQueryType()!).flatMap((field) => {
    const key = field.args.find(({ type }) => isNonNullType(type));
    if (key === undefined)
      return calls(field).map((call) => ({
        name: call,
        query: `{ ${call} ${behind(field, depth)} }`,
        variables: {},
      }));
    const isList = isListType(getNullableType(key.type));
    const values = getNamedType(key.type).name === 'ID' ? all : names;
    return values.map((value) => ({
      name: `${field.name} of ${value}`,
      query: `query ($value: ${String(key.type)}) { ${field.name}(${key.name}: $value) ${behind(field, depth)} }`,
      variables: { value: isList ? [value] : value },
    }));
  });
  return [...ofNodes, ...roots];
}

/** Checks whether a field leads to other things, and is no value of its node. */
function leadsOn({ type }: Field): boolean {
  const named = getNamedType(type);
  return isObjectType(named) ? fieldsOf(named).some((one) => !isLeafType(getNamedType(one.type))) : !isLeafType(named);
}

const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields());

/** A field without arguments, and with each value of each argument that can be told from the schema. */
function calls({ name, args }: Field): string[] {
  const page = args.some((one) => one.name === 'first') ? ['first: 2'] : [];
  const call = (given: readonly string[]) => (given.length === 0 ? name : `${name}(${given.join(', ')})`);
  const others = args
    .filter((one) => !['first', 'last', 'after', 'before'].includes(one.name))
    .flatMap((one) => valuesOf(one).map((value) => call([...page, `${one.name}: ${value}`])));
  return [call(page), ...(page.length > 0 ? [call(['last: 2'])] : []), ...others];
}

function valuesOf({ type }: GraphQLArgument): string[] {
  const named = getNamedType(type);
  const listed = (value: string) => (isListType(getNullableType(type)) ? `[${value}]` : value);
  return samples(named).map(listed);
}

function samples(type: GraphQLNamedType): readonly string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isInputObjectType(type))
    return Object.values(type.getFields()).flatMap((field) =>
      samples(getNamedType(field.type)).map(
        (value) => `{${field.name}: ${isListType(getNullableType(field.type)) ? `[${value}]` : value}}`,
      ),
    );
  return texts[type.name] ?? [];
}

/** Values that the worlds hold, seen or unseen. */
const texts: Readonly<Record<string, readonly string[]>> = {
  Boolean: ['true', 'false'],
  LanguageTag: ['"en"', '"uz"'],
  Date: ['"2027-04-10"'],
  CountryCode: ['"UZ"'],
  String: ['"Synthetic"', '"Hidden"'],
};

/** All that is behind a field, as far as there are steps left; of a single node its values, for it is asked itself. */
function behind({ type }: Field, steps: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) return '{ __typename ... on Node { id version } }';
  const fields = fieldsOf(named).filter(({ args }) => args.every((one) => !isNonNullType(one.type)));
  const isNode = named.getInterfaces().some(({ name }) => name === 'Node') && !isListType(getNullableType(type));
  const isShown = ({ type: one }: Field) => isLeafType(getNamedType(one)) || (steps > 1 && !isNode);
  return `{ __typename ${fields
    .filter(isShown)
    .map((one) => textOf(one, steps - 1))
    .join(' ')} }`;
}

function textOf(field: Field, steps: number): string {
  const page = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
  return `${field.name}${page} ${behind(field, steps)}`;
}
