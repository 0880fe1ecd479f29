import { expect, it } from 'vitest';
import { ownedKinds, prefixOf, typeNameOf, type Id } from '../kernel/ids.ts';
import { declarations, nouns } from './nouns.ts';

it.each(declarations)('$name is found by its name, its prefix and the owner that its ids tell', (noun) => {
  const { name, prefix, owner } = noun;
  expect([nouns[name], prefixOf(name), typeNameOf(`${prefix}_` as Id)]).toEqual([noun, prefix, name]);
  expect(ownedKinds.includes(name)).toBe(owner === 'OWNING');
});
