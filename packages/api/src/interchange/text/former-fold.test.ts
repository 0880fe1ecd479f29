import { expect, it } from 'vitest';
import { formerFold } from './former-fold.ts';

it.each([
  ['Straße', 'straße'],
  ['Wikidata – an introduction', 'wikidata – an introduction'],
  ['Işık', 'isık'],
  ['राम', 'रम'],
  ['۱۴۰۴', '۱۴۰۴'],
  ['Oʻzbek ´Ünal', 'ozbek unal'],
  ['علي كتاب', 'علی کتاب'],
])('%s is found by the key that it once had', (name, key) => {
  expect(formerFold(name)).toBe(key);
});
