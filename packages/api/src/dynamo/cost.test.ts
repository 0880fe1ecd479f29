import { setTimeout } from 'node:timers/promises';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMeter, type Meter } from './cost.ts';

/** A chain of store requests, each by how many milliseconds its answer takes; the next begins when it is there. */
type Chain = readonly number[];

async function run({ begin }: Meter, chain: Chain): Promise<void> {
  for (const milliseconds of chain) {
    const end = begin();
    await setTimeout(milliseconds);
    await end(0.5);
  }
}

const chains = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 5 }), { minLength: 1, maxLength: 6 });

it('is as deep as the longest chain, however fast the answers of others come', async () => {
  await fc.assert(
    fc.asyncProperty(chains, async (all) => {
      const meter = createMeter();
      await Promise.all(all.map((chain) => run(meter, chain)));
      const count = all.flat().length;
      expect({ ...meter }).toMatchObject({
        depth: Math.max(...all.map(({ length }) => length)),
        requests: count,
        readUnits: count / 2,
      });
    }),
    { numRuns: 60 },
  );
});

it('counts a request that needs the answers of two chains below the longer one', async () => {
  const meter = createMeter();
  await Promise.all([run(meter, [0, 0, 0]), run(meter, [9])]);
  await run(meter, [0]);
  expect(meter.depth).toBe(4);
});

it('hands on what is held when a request before it fails', async () => {
  const meter = createMeter();
  const failing = async () => {
    const end = meter.begin();
    await setTimeout(8);
    await end(0);
    throw new Error('The store does not answer.');
  };
  await Promise.allSettled([run(meter, [0, 0, 0]), failing()]);
  expect(meter.depth).toBe(3);
});
