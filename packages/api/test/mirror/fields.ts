import type { NodeTypeName } from '@wikicon/schema';
import { schema } from '@wikicon/schema/graphql';
import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  getNullableType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';

/** Edges that are lists, each by the end that a client keeps: its other end says nothing more. */
const edges: Readonly<Record<string, readonly string[]>> = {
  Session: ['speakers'],
  Committee: ['members'],
  Person: ['affiliations', 'conferences'],
  Affiliate: ['conferences'],
  Institution: ['conferences'],
};

/** Nodes that name their conference, series or venue themselves. */
const otherEnds = new Set(['Conference', 'Series', 'Venue']);

type Field = GraphQLField<unknown, unknown>;

const isNode = (type: GraphQLNamedType): boolean =>
  isUnionType(type) ||
  ('getInterfaces' in type && type.getInterfaces().some(({ name }) => name === 'Node')) ||
  ['Node', 'Organization'].includes(type.name);

const fieldsOf = (type: GraphQLObjectType): Field[] =>
  Object.values(type.getFields()).filter(
    ({ name, args }) => !/^(viewer|cursor$|url$|exports$)/.test(name) && args.every((one) => !isNonNullType(one.type)),
  );

/** All values of a node, and the ids of those that it names. */
const selectionOf = (type: GraphQLObjectType): string =>
  fieldsOf(type)
    .flatMap((field) => selected(type, field))
    .join(' ');

function selected(type: GraphQLObjectType, { name, type: wrapped }: Field): string[] {
  const named = getNamedType(wrapped);
  const isList = isListType(getNullableType(wrapped));
  if (edges[type.name]?.includes(name))
    return [`${name}(first: 100) { edges ${behind((named as GraphQLObjectType).getFields()['edges']!)} }`];
  if (named.name.endsWith('Connection') || (isList && otherEnds.has(type.name) && !isLeafType(named))) return [];
  return [`${name} ${behind({ type: wrapped })}`];
}

function behind({ type }: Pick<Field, 'type'>): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isNode(named)) return '{ ... on Node { id } }';
  const own = fieldsOf(named as GraphQLObjectType).filter(
    (field) => !getNamedType(field.type).name.endsWith('Connection'),
  );
  return `{ ${own.map((field) => `${field.name} ${behind(field)}`).join(' ')} }`;
}

/** Asks for nodes of a type as a client keeps them. */
export const nodesQuery = (type: NodeTypeName): string =>
  `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selectionOf(schema.getType(type) as GraphQLObjectType)} } } }`;
