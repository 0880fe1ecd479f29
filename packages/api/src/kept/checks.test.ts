import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharedChecks } from './checks.ts';

/** Checks that end when they are told to. */
function controlled() {
  const begun: { readonly at: number; readonly end: () => void }[] = [];
  let now = 0;
  const check = sharedChecks((partition) => {
    const { promise, resolve } = Promise.withResolvers<{ at: number; partition: string }>();
    const at = (now += 1);
    begun.push({ at, end: () => resolve({ at, partition }) });
    return promise;
  });
  return { begun, check, tick: () => (now += 1) };
}

it('Gives everybody a check that began after they came, whenever checks end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('ask', 'end', 'wait'), { maxLength: 60 }), async (steps) => {
      const { begun, check, tick } = controlled();
      const asked: Promise<boolean>[] = [];
      let ended = 0;
      for (const step of [...steps, ...Array<string>(80).fill('end')]) {
        if (step === 'ask') {
          const came = tick();
          asked.push(check('VER#c').then(({ at }) => at > came));
        } else if (step === 'end' && ended < begun.length) {
          begun[ended]!.end();
          ended += 1;
        }
        // What follows from it happens before the next step.
        for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
        expect(begun.length - ended).toBeLessThanOrEqual(1);
      }
      expect(await Promise.all(asked)).toEqual(asked.map(() => true));
    }),
  );
});

it('Shares a check among all who came before it began', async () => {
  const { begun, check } = controlled();
  const first = check('VER#c');
  const others = [check('VER#c'), check('VER#c'), check('VER#c')];
  begun[0]!.end();
  await first;
  await expect.poll(() => begun.length).toBe(2);
  begun[1]!.end();
  expect((await Promise.all(others)).map(({ at }) => at)).toEqual([2, 2, 2]);
});

it('Keeps conferences apart, and goes on after a check that failed', async () => {
  let fails = true;
  const check = sharedChecks(async (partition: string) => {
    if (fails) throw new Error(partition);
    return partition;
  });
  await expect(check('VER#c')).rejects.toThrow('VER#c');
  fails = false;
  expect(await Promise.all([check('VER#c'), check('VER#d')])).toEqual(['VER#c', 'VER#d']);
});
