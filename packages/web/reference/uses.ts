import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** A field or an argument: the type that has it, and the way to it there. */
export type Place = readonly [type: string, ...path: string[]];

/** Where a type is used: what is said of it, seen from its other end. */
export interface Uses {
  /** The fields that answer with it. */
  readonly answers: readonly Place[];
  /** The arguments and the fields of inputs that take it. */
  readonly takes: readonly Place[];
  /** The unions that it is one of. */
  readonly unions: readonly string[];
  /** The types that implement it. */
  readonly implementedBy: readonly string[];
}

type Collected = { readonly [Key in keyof Uses]: Uses[Key][number][] };

/** Finds the uses of every type of a schema. */
export function usesIn(schema: GraphQLSchema): (type: string) => Uses {
  const found = new Map<string, Collected>();
  const of = (type: string): Collected => {
    const uses = found.get(type) ?? { answers: [], takes: [], unions: [], implementedBy: [] };
    found.set(type, uses);
    return uses;
  };
  for (const type of typesOf(schema)) {
    if (isUnionType(type)) for (const one of type.getTypes()) of(one.name).unions.push(type.name);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        of(getNamedType(field.type).name).takes.push([type.name, field.name]);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const one of type.getInterfaces()) of(one.name).implementedBy.push(type.name);
    for (const field of Object.values(type.getFields())) {
      of(getNamedType(field.type).name).answers.push([type.name, field.name]);
      for (const argument of field.args)
        of(getNamedType(argument.type).name).takes.push([type.name, field.name, argument.name]);
    }
  }
  return of;
}

/** The types of a schema by name, but for those of introspection. */
export const typesOf = (schema: GraphQLSchema): readonly GraphQLNamedType[] =>
  Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
