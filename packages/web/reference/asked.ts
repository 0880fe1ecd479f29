import { getNamedType, parse, TypeInfo, visit, visitWithTypeInfo, type GraphQLSchema, type Location } from 'graphql';
import { addressOf } from './link.ts';

/** A name in a query, and the place that it leads to. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly address: string;
}

/** What a query asks for. */
export interface Asked {
  /** Its names in their order. */
  readonly names: readonly Name[];
  /** The types of all that it asks for and gives. */
  readonly types: ReadonlySet<string>;
  /** The fields of Query that it begins with. */
  readonly roots: readonly string[];
}

export function askedIn(schema: GraphQLSchema, query: string): Asked {
  const info = new TypeInfo(schema);
  const names: Name[] = [];
  const types = new Set<string>();
  const roots: string[] = [];
  const note = (loc: Location | undefined, type: string | undefined, ...path: string[]): void => {
    if (loc === undefined || type === undefined || path[0]?.startsWith('__')) return;
    names.push({ start: loc.start, end: loc.end, address: addressOf(type, ...path) });
    types.add(type);
  };
  const visitor = visitWithTypeInfo(info, {
    Field({ name }) {
      const [type, field] = [info.getParentType()?.name, info.getFieldDef()];
      note(name.loc, type, name.value);
      if (type === 'Query') roots.push(name.value);
      if (field && !field.name.startsWith('__')) types.add(getNamedType(field.type).name);
    },
    Argument({ name }) {
      note(name.loc, info.getParentType()?.name, info.getFieldDef()!.name, name.value);
    },
    NamedType({ name }) {
      note(name.loc, name.value);
    },
    EnumValue({ loc, value }) {
      note(loc, getNamedType(info.getInputType())?.name, value);
    },
    ObjectField({ name }) {
      note(name.loc, getNamedType(info.getParentInputType())?.name, name.value);
    },
  });
  visit(parse(query), visitor);
  return { names, types, roots };
}
