import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldName } from './person-name.ts';

it('a sort key is well-formed wherever a name is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 80, maxLength: 130 }), (name) => {
      const key = foldName(name);
      expect([key.isWellFormed(), key.length <= 100]).toEqual([true, true]);
    }),
  );
});

it('a name is folded in sort keys as rows have it', () => {
  expect(['ELENA Ünal', 'Straße', 'ışık', ' A  b ', `${'a'.repeat(99)}𐐷`].map(foldName)).toEqual([
    'elena unal',
    'straße',
    'ısık',
    'a b',
    `${'a'.repeat(99)}\uFFFD`,
  ]);
});
