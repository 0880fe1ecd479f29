import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isScalarType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLUnionType,
} from 'graphql';

/** The kinds of types, in the order in which the reference lists them, with what each is. */
export const kinds = {
  Nodes: 'What the graph is made of: each has an id, and is found by it.',
  'Other objects': 'What nodes and answers consist of.',
  Interfaces: 'What several types have in common.',
  Unions: 'One of several types; ask for __typename.',
  Enums: 'Closed sets of words.',
  Scalars: 'Single values.',
  Inputs: 'What arguments take.',
  Lists: 'Pages of lists, and their entries with what belongs to the edge.',
  Outcomes: 'What mutations answer: what was written, or why nothing was.',
} as const;

export type Kind = keyof typeof kinds;

export function kindOf(type: GraphQLNamedType): Kind {
  if (isScalarType(type)) return 'Scalars';
  if (isEnumType(type)) return 'Enums';
  if (isInputObjectType(type)) return 'Inputs';
  if (isInterfaceType(type)) return type.name === writeError ? 'Outcomes' : 'Interfaces';
  if (isUnionType(type)) return isOutcome(type) ? 'Outcomes' : 'Unions';
  if (hasInterface(type, 'Node')) return 'Nodes';
  if (isError(type) || type.name.endsWith('Payload') || type.name === 'Deletion') return 'Outcomes';
  return /(Connection|Edge)$/.test(type.name) ? 'Lists' : 'Other objects';
}

const writeError = 'WriteError';

/** Whether a type is a reason for which a mutation did nothing. */
export const isError = (type: GraphQLObjectType): boolean => hasInterface(type, writeError);

/** Whether a union is the answer of a mutation. */
export const isOutcome = (type: GraphQLUnionType): boolean => type.getTypes().some(isError);

const hasInterface = (type: GraphQLObjectType, name: string): boolean =>
  type.getInterfaces().some((one) => one.name === name);
