import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';
import { expect, it } from 'vitest';
import { schema, sdl } from '../src/schema.ts';

/** The schema as clients know it; a release replaces it by schema.graphql. */
const released = buildSchema(readFileSync(new URL('../released.graphql', import.meta.url), 'utf8'));

it('breaks nothing that clients of the last release rely on', () => {
  expect(findBreakingChanges(released, schema).map(({ description }) => description)).toEqual([]);
});

it('would notice a field that changed its type', () => {
  const changed = buildSchema(sdl().replace(/(type Person implements[^]*?  displayName: )String!/, '$1Int!'));
  expect(findBreakingChanges(released, changed).map(({ description }) => description)).toEqual([
    'Field Person.displayName changed type from String! to Int!.',
  ]);
});
