import { schema } from '@wikicon/schema/graphql';
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Every type that is a node, by name. */
export const nodeTypes: readonly GraphQLObjectType[] = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
);

/** Everything that can be asked of a node, each field with enough of what is behind it to see whether it is there. */
export const selectionOf = (type: GraphQLObjectType): string => Object.values(type.getFields()).map(textOf).join(' ');

function textOf(field: Field): string {
  const args = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
  return `${field.name}${args} ${behind(field)}`;
}

function behind(field: Field): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (isInterfaceType(type) || isUnionType(type)) return '{ __typename ... on Node { id } }';
  const names = Object.keys(type.getFields());
  if (names.includes('pageInfo'))
    return `{ ${names.includes('totalCount') ? 'totalCount ' : ''}edges { node { id } } }`;
  if (names.includes('id')) return '{ id }';
  return `{ ${Object.values(type.getFields())
    .filter((one) => isLeafType(getNamedType(one.type)))
    .map(({ name }) => name)
    .join(' ')} }`;
}

/** Where a conference lists nodes of a type: as a list, or as the nodes of a connection; null when it does not. */
export function listOf(type: string): { readonly name: string; readonly isConnection: boolean } | null {
  const conference = schema.getType('Conference') as GraphQLObjectType;
  for (const field of Object.values(conference.getFields())) {
    const named = getNamedType(field.type);
    if (!isObjectType(named) || field.name === 'unlistedPeople') continue;
    if (named.name === type && String(field.type).includes('[')) return { name: field.name, isConnection: false };
    const nodes = named.getFields()['nodes'];
    if (nodes && getNamedType(nodes.type).name === type) return { name: field.name, isConnection: true };
  }
  return null;
}

/** The field that finds a type by its name, with the field of its name. */
export const finders: Readonly<Record<string, readonly [field: string, argument: string]>> = {
  Conference: ['conference', 'slug'],
  Affiliate: ['affiliate', 'slug'],
  Institution: ['institution', 'slug'],
  Series: ['series', 'slug'],
  Person: ['person', 'username'],
};
