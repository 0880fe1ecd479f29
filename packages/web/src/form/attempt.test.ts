import { expect, it } from 'vitest';
import { useAttempt } from './attempt.ts';
import type { Outcome } from './outcome.ts';

/** Returns the inputs that are sent when a button is pressed with these, whose answers are lost or not. */
async function sentFor(...presses: readonly (readonly [name: string, kind: 'lost' | 'done'])[]) {
  const sent: { name: string; idempotencyKey: string }[] = [];
  let press = presses[0]!;
  const { run } = useAttempt(
    () => ({ name: press[0] }),
    async (input): Promise<Outcome<null>> => {
      sent.push(input);
      return press[1] === 'lost' ? { kind: 'lost' } : { kind: 'done', node: null, payload: null };
    },
  );
  for (press of presses) await run();
  const keys = [...new Set(sent.map(({ idempotencyKey }) => idempotencyKey))];
  return sent.map(({ name, idempotencyKey }) => [name, keys.indexOf(idempotencyKey)]);
}

it('the same is sent with the same key until it is answered, and with another one after that', async () => {
  expect(await sentFor(['a', 'lost'], ['a', 'lost'], ['a', 'done'], ['a', 'done'])).toEqual([
    ['a', 0],
    ['a', 0],
    ['a', 0],
    ['a', 1],
  ]);
});

it('something else is another write, whatever became of the last one', async () => {
  expect(await sentFor(['a', 'lost'], ['b', 'done'])).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});
