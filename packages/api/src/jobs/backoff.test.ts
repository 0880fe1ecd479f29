import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestWaitAfter, maxAttempts, nextAttempt } from './backoff.ts';

const attempts = fc.integer({ min: 1, max: maxAttempts - 1 });
const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

const waitAfter = (count: number, at: Date, chance: number): number =>
  nextAttempt(count, at, chance)!.getTime() - at.getTime();

describe('A job that failed', () => {
  it('waits up to half a minute at first, four times as long each time, and six hours at most', () => {
    const minutes = Array.from({ length: maxAttempts - 1 }, (_, at) => longestWaitAfter(at + 1) / 60_000);
    expect(minutes).toEqual([0.5, 2, 8, 32, 128, 360, 360]);
  });

  it('is never tried before it failed, nor later than its longest wait', () => {
    fc.assert(
      fc.property(attempts, instants, chances, (count, at, chance) => {
        const wait = waitAfter(count, at, chance);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThan(longestWaitAfter(count));
      }),
    );
  });

  it('waits no shorter after one more attempt, by the same chance', () => {
    fc.assert(
      fc.property(attempts, instants, chances, (count, at, chance) => {
        fc.pre(count + 1 < maxAttempts);
        expect(waitAfter(count + 1, at, chance)).toBeGreaterThanOrEqual(waitAfter(count, at, chance));
      }),
    );
  });

  it('waits for as much of its longest wait as chance says', () => {
    fc.assert(
      fc.property(attempts, instants, chances, (count, at, chance) => {
        expect(waitAfter(count, at, chance) / longestWaitAfter(count)).toBeCloseTo(chance, 4);
      }),
    );
  });

  it('is not tried again after its last attempt, whatever chance says', () => {
    const over = fc.integer({ min: maxAttempts, max: Number.MAX_SAFE_INTEGER });
    fc.assert(fc.property(over, instants, chances, (count, at, chance) => nextAttempt(count, at, chance) === null));
  });
});
