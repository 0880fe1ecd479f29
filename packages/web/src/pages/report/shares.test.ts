import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shares, wholeOf } from './shares.ts';

const counts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 });

describe('shares', () => {
  it('are of the whole, and bars as long as the largest allows', () => {
    expect(shares([48, 17, 12, 9, 4], 90).map(({ size, share }) => [size.toFixed(3), share?.toFixed(3)])).toEqual([
      ['1.000', '0.533'],
      ['0.354', '0.189'],
      ['0.250', '0.133'],
      ['0.188', '0.100'],
      ['0.083', '0.044'],
    ]);
  });

  it.each([
    ['no number', [], null, []],
    [
      'nothing but zeros',
      [0, 0],
      0,
      [
        { size: 0, share: null },
        { size: 0, share: null },
      ],
    ],
    [
      'a part without a number',
      [3, null],
      null,
      [
        { size: 1, share: null },
        { size: 0, share: null },
      ],
    ],
    [
      'what overlaps',
      [40, 30],
      60,
      [
        { size: 1, share: 40 / 60 },
        { size: 0.75, share: 0.5 },
      ],
    ],
  ])('of %s', (_what, numbers, whole, expected) => {
    expect(shares(numbers, whole)).toEqual(expected);
  });

  it('of a sum are together the whole, and bars are as the numbers are to each other', () => {
    fc.assert(
      fc.property(counts, (numbers) => {
        const whole = wholeOf(numbers)!;
        const found = shares(numbers, whole);
        const largest = Math.max(...numbers);
        for (const [at, { size }] of found.entries()) expect(size * largest).toBeCloseTo(numbers[at]!, 6);
        if (whole > 0) expect(found.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('a whole', () => {
  it('is the sum of its parts', () => {
    expect(wholeOf([48, 17, 12, 9, 4])).toBe(90);
  });

  it.each([[[3, null]], [[5, -1]]])('is none of %o', (numbers) => {
    expect(wholeOf(numbers)).toBeNull();
  });
});
