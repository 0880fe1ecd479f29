import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { figure, part } from './fixtures.ts';
import { partsOf, partsTogether } from './parts.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ');

it('the parts of a sum of money are sums of money, and so are they together', () => {
  const spent = figure({
    metric: 'GRANT_SPENT',
    unit: 'MONEY',
    currency: 'USD',
    breakdown: [part('Travel', '30000.10'), part('Venue', '20000.2'), part('Food', '10')],
  });
  expect([...partsOf(spent), partsTogether(spent)].map((one) => plain(one?.text))).toEqual([
    'USD 30,000.10',
    'USD 20,000.2',
    'USD 10',
    'USD 50,010.30',
  ]);
});

it.each([
  ['a part without a number', figure({ breakdown: [part('Asia', '3'), part('Europe', null)] })],
  ['percentages', figure({ unit: 'PERCENT', breakdown: [part('Asia', '40'), part('Europe', '70')] })],
])('%s makes no whole', (_what, figure) => {
  expect(partsTogether(figure)).toBeNull();
});

it('parts together are exactly their sum', () => {
  const cents = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 30 });
  const decimal = (cents: number) => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  fc.assert(
    fc.property(cents, (cents) => {
      const together = partsTogether(
        figure({ unit: 'MONEY', currency: 'USD', breakdown: cents.map((one, at) => part(String(at), decimal(one))) }),
      )!;
      expect(together.text.replaceAll(/[^\d.]/g, '')).toBe(decimal(cents.reduce((sum, one) => sum + one, 0)));
    }),
  );
});
