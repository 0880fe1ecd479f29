import { expect, it } from 'vitest';
import type { Engine } from './engine.ts';
import { keepEngine } from './keeper.ts';

/** Engines that end when they are told to, each at an address of its own. */
function engines({ failing = 0 } = {}) {
  let count = 0;
  let last: { readonly end: () => void } | null = null;
  const start = async (): Promise<Engine> => {
    count += 1;
    if (count > 1 && count <= 1 + failing) throw new Error(`It does not start: ${count}.`);
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    last = { end };
    return { endpoint: `http://127.0.0.1:${count}`, pid: count, ended, stop: async () => end() };
  };
  return { start, end: () => last!.end(), started: () => count };
}

const watched = () => {
  const lost: string[] = [];
  let back = 0;
  return { onLost: ({ message }: Error) => lost.push(message), onBack: () => (back += 1), lost, back: () => back };
};

it('An engine that ends is started again, and whoever asks meanwhile waits for its new address', async () => {
  const made = engines();
  const seen = watched();
  const kept = await keepEngine({ start: made.start, ...seen });
  expect([await kept.endpoint(), kept.isUp]).toEqual(['http://127.0.0.1:1', true]);
  made.end();
  await expect.poll(() => kept.endpoint()).toBe('http://127.0.0.1:2');
  await expect.poll(() => [kept.isUp, seen.back(), seen.lost]).toEqual([true, 1, ['The embedded engine ended.']]);
  await kept.stop();
});

it('One that does not start is tried again, as often as it takes', async () => {
  const made = engines({ failing: 3 });
  const seen = watched();
  const kept = await keepEngine({ start: made.start, ...seen });
  made.end();
  await expect.poll(() => seen.back()).toBe(1);
  expect([await kept.endpoint(), seen.lost]).toEqual([
    'http://127.0.0.1:5',
    ['The embedded engine ended.', 'It does not start: 2.', 'It does not start: 3.', 'It does not start: 4.'],
  ]);
  await kept.stop();
});

it('One that is stopped stays so, also while it is being started again', async () => {
  const made = engines({ failing: Number.POSITIVE_INFINITY });
  const seen = watched();
  const kept = await keepEngine({ start: made.start, ...seen });
  made.end();
  await expect.poll(() => seen.lost.length).toBeGreaterThan(1);
  await kept.stop();
  const started = made.started();
  expect([kept.isUp, seen.back()]).toEqual([false, 0]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(made.started()).toBe(started);
});

it('The first one has to start', async () => {
  const start = async () => {
    throw new Error('There is no engine.');
  };
  await expect(keepEngine({ start, ...watched() })).rejects.toThrow('There is no engine.');
});
