import { expect, it } from 'vitest';
import { onlyReads } from './operation.ts';

it.each([
  [true, '{ viewer { username } }'],
  [true, 'query A { viewer { ...B } } fragment B on Person { username }'],
  [false, 'mutation A { signOutEverywhere { __typename } }'],
  [false, 'query A { a } mutation B { b }'],
  [false, 'query A { a } query B { b }'],
  [false, 'subscription A { a }'],
  [false, 'fragment B on Person { username }'],
  [false, 'query A {'],
  [false, '# query A { a }\nmutation B { b }'],
  [false, ''],
])('says %s of whether this only reads: %s', (reads, document) => {
  expect(onlyReads(document)).toBe(reads);
});
