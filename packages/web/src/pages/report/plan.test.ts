import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from './fixtures.ts';
import { difference, plannedAndReached, planOf } from './plan.ts';
import type { Figure } from './query.ts';

const amount = (qualifier: Figure['qualifier'], value: string) =>
  ({ qualifier, value, unit: 'COUNT', currency: null }) as const;

describe('the difference', () => {
  it.each([
    ['EXACTLY', '50', 'EXACTLY', '95', 'EXACTLY 45 more'],
    ['EXACTLY', '50', 'OVER', '90', 'OVER 40 more'],
    ['EXACTLY', '50', 'ABOUT', '40', 'ABOUT 10 less'],
    ['ABOUT', '80', 'EXACTLY', '90', 'ABOUT 10 more'],
    ['EXACTLY', '100', 'EXACTLY', '100', 'EXACTLY 0 same'],
    ['EXACTLY', '59718', 'EXACTLY', '72447.09', 'EXACTLY 12729.09 more'],
    ['EXACTLY', '100', 'OVER', '90', 'unknown'],
    ['OVER', '50', 'EXACTLY', '95', 'unknown'],
    ['ABOUT', '50', 'OVER', '90', 'unknown'],
  ] as const)('from %s %s to %s %s is no more exact than both', (planned, plan, reported, value, expected) => {
    const found = difference(amount(planned, plan), amount(reported, value));
    const direction = found && (found.isMore === null ? 'same' : found.isMore ? 'more' : 'less');
    expect(found ? `${found.qualifier} ${found.value} ${direction}` : 'unknown').toBe(expected);
  });

  it('leads from the plan to what was reached', () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const decimal = (cents: number) => (cents / 100).toFixed(2);
    fc.assert(
      fc.property(cents, cents, (plan, reached) => {
        const { value, isMore } = difference(amount('EXACTLY', decimal(plan)), amount('EXACTLY', decimal(reached)))!;
        expect(plan + Math.round(Number(value) * 100) * (isMore === false ? -1 : 1)).toBe(reached);
      }),
    );
  });
});

describe('what is held side by side', () => {
  const planned = figure({ id: 'planned', kind: 'TARGET', value: '50' });
  const [one, other] = [figure({ id: 'one', value: '90' }), figure({ id: 'other' })];

  it('was planned and reported, whatever several sources say', () => {
    expect(plannedAndReached([planned, one, other])).toEqual([
      { name: 'Participants', language: undefined, figures: [planned, one, other] },
    ]);
  });

  it.each([
    ['only planned', [planned]],
    ['only reported', [one, other]],
    ['in another unit', [planned, figure({ unit: 'PERCENT' })]],
    ['of another thing', [planned, figure({ metric: 'SPEAKERS' })]],
    [
      'of another label, where there is no metric',
      [figure({ metric: 'OTHER', kind: 'TARGET', label: 'Cups of tea' }), figure({ metric: 'OTHER', label: 'Photos' })],
    ],
  ])('is nothing that was %s', (_what, figures) => {
    expect(plannedAndReached(figures)).toEqual([]);
  });

  it('is compared with the only plan, and with none of several', () => {
    expect([planOf([planned, one]), planOf([planned, { ...planned, value: '60' }, one])]).toEqual([planned, null]);
  });
});
