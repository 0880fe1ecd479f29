import { readFileSync } from 'node:fs';
import {
  GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql';
import { expect, it } from 'vitest';
import { reading } from '../src/reading.ts';
import { schema, sdl } from '../src/schema.ts';

const committed = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

it('stands in schema.graphql as the code makes it (npm run generate)', () => {
  expect(sdl()).toBe(committed);
});

it.each([
  ['the whole', schema],
  ['what queries reach', reading],
])('has no mistakes, which no process looks for: %s', (_name, built) => {
  expect(validateSchema(new GraphQLSchema({ ...built.toConfig(), assumeValid: false }))).toEqual([]);
});

it('is for queries what they reach of the whole', () => {
  const reached = new GraphQLSchema({ query: schema.getQueryType()!, directives: schema.getDirectives() });
  expect(textOf(reading)).toBe(textOf(reached));
  expect(variantsOf(reading)).toEqual(variantsOf(schema));
});

const textOf = (built: GraphQLSchema): string => printSchema(lexicographicSortSchema(built));

/** The types that a field of each interface or union that queries reach may turn out to be. */
const variantsOf = (built: GraphQLSchema): (readonly [string, readonly string[]])[] =>
  Object.values(built.getTypeMap())
    .filter((type) => isAbstractType(type) && reading.getType(type.name) !== undefined)
    .map((type) => [type.name, namesOf(built, type)] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

const namesOf = (built: GraphQLSchema, type: unknown): string[] =>
  isAbstractType(type)
    ? built
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .toSorted()
    : [];

it('describes every type, field, argument and value in a sentence', () => {
  const isSentence = /^[A-Z0-9“"].*[.:…"]$/s;
  const undescribed = [...elements()]
    .filter(([, description]) => !isSentence.test(description ?? ''))
    .map(([coordinate]) => coordinate);
  expect(undescribed).toEqual([]);
});

it('deprecates with a day on which it ends', () => {
  const undated = [...elements()]
    .filter(([, , reason]) => reason != null && !/\d{4}-\d{2}-\d{2}/.test(reason))
    .map(([coordinate]) => coordinate);
  expect(undated).toEqual([]);
});

type Element = readonly [
  coordinate: string,
  description: string | null | undefined,
  deprecationReason?: string | null | undefined,
];

function* elements(): Iterable<Element> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    yield [type.name, type.description];
    if (isEnumType(type))
      for (const value of type.getValues())
        yield [`${type.name}.${value.name}`, value.description, value.deprecationReason];
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        yield [`${type.name}.${field.name}`, field.description, field.deprecationReason];
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        yield [`${type.name}.${field.name}`, field.description, field.deprecationReason];
        for (const argument of field.args)
          yield [`${type.name}.${field.name}(${argument.name}:)`, argument.description, argument.deprecationReason];
      }
  }
}
