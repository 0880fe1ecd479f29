import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { openFields } from '../src/authority/fields.ts';
import { filterReads } from '../src/authority/filters.ts';
import { nodeReaders, otherWrites, privateFields, rules } from '../src/authority/rules.ts';

/** The rules, as a parameter for tests to say less. */
export interface Said {
  readonly openFields: Readonly<Record<string, string>>;
  readonly privateFields: Readonly<Record<string, unknown>>;
  readonly filterReads: Readonly<Record<string, string>>;
  readonly nodeReaders: Readonly<Record<string, unknown>>;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly otherWrites: Readonly<Record<string, unknown>>;
}

const ours: Said = { openFields, privateFields, filterReads, nodeReaders, rules, otherWrites };

/** Arguments that choose nothing by what it holds: they page, or pick a language or the size of a picture. */
const choosesNothing = new Set(['after', 'before', 'first', 'last', 'languages', 'width']);

type Output = GraphQLObjectType | GraphQLInterfaceType;

/**
 * Holds a schema to the rules of authority/: who reads each type, field and filter, and who may call each mutation.
 *
 * @returns the schema
 * @throws an error that names everything of which no rule says who sees it, and every rule about nothing
 */
export function denyUnlessSaid(schema: GraphQLSchema, said: Said = ours): GraphQLSchema {
  const problems = [...unsaid(schema, said), ...aboutNothing(schema, said)];
  if (problems.length > 0) throw new Error(`Who sees it? No rule of authority/ says so:\n${problems.join('\n')}`);
  return schema;
}

function* unsaid(schema: GraphQLSchema, said: Said): Iterable<string> {
  const open = openNames(said);
  const isOpen = (name: string): boolean => open.has(name);
  for (const type of outputs(schema)) {
    if (isNode(type) && !(type.name in said.nodeReaders)) yield type.name;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (type === schema.getMutationType()) {
        if (!isHeldToRule(field.name, said)) yield name;
        continue;
      }
      if (!isOpen(name) && !(name in said.privateFields)) yield name;
      for (const argument of choosing(field)) {
        const read = said.filterReads[`${name}(${argument.name})`];
        const input = getNamedType(argument.type);
        // A filter of a list that fewer see may be as private as the list.
        const isRead = read !== undefined && (isOpen(read) || name in said.privateFields);
        if (!isRead && !(isInputObjectType(input) && read === input.name)) yield `${name}(${argument.name})`;
        if (!isInputObjectType(input)) continue;
        for (const part of Object.keys(input.getFields()))
          if (!isOpen(said.filterReads[`${input.name}.${part}`] ?? '')) yield `${input.name}.${part}`;
      }
    }
  }
}

function* aboutNothing(schema: GraphQLSchema, said: Said): Iterable<string> {
  const there = new Set(
    outputs(schema).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)),
  );
  for (const name of [...openNames(said), ...Object.keys(said.privateFields)])
    if (!there.has(name)) yield `${name} (there is no such field)`;
  for (const name of openNames(said)) if (name in said.privateFields) yield `${name} (both open and private)`;
}

const openNames = ({ openFields: fields }: Said): ReadonlySet<string> =>
  new Set(Object.entries(fields).flatMap(([type, names]) => names.split(' ').map((name) => `${type}.${name}`)));

const outputs = (schema: GraphQLSchema): Output[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is Output => (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type),
  );

const isNode = (type: Output): boolean =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');

const choosing = ({ args }: GraphQLField<unknown, unknown>) => args.filter(({ name }) => !choosesNothing.has(name));

function isHeldToRule(mutation: string, said: Said): boolean {
  const noun = /^(?:create|update|delete)(.+)$/.exec(mutation)?.[1];
  return mutation in said.otherWrites || (noun !== undefined && noun in said.rules);
}
