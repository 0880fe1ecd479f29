import { readFileSync } from 'node:fs';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, it } from 'vitest';
import { schema, sdl } from '../src/schema.ts';

const committed = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

it('stands in schema.graphql as the code makes it (npm run generate)', () => {
  expect(sdl()).toBe(committed);
});

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
