import { expect, it } from 'vitest';
import { people } from './fixtures.ts';
import { chosen, sorted, type Column, type Order } from './sort.ts';

it.each([
  ['name', false, 'ŽAM'],
  ['name', true, 'MAŽ'],
  ['session', true, 'ŽAM'],
  ['session', false, 'MAŽ'],
  ['organization', true, 'ŽMA'],
  ['committee', true, 'MŽA'],
  ['all', false, 'AMŽ'],
] as const)('by %s, descending: %s', (column, isDescending, expected) => {
  const names = sorted(people, { column, isDescending }).map(({ node }) => node.id);
  expect(names.join('')).toBe(expected);
});

it('begins with A of names and with the most of numbers, and turns round when chosen again', () => {
  const orders = (['session', 'session', 'name', 'name'] satisfies Column[]).reduce<Order[]>(
    (all, column) => [...all, chosen(column, all.at(-1)!)],
    [{ column: 'name', isDescending: false }],
  );
  expect(orders.slice(1)).toEqual([
    { column: 'session', isDescending: true },
    { column: 'session', isDescending: false },
    { column: 'name', isDescending: false },
    { column: 'name', isDescending: true },
  ]);
});
