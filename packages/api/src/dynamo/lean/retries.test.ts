import { expect, it, vi } from 'vitest';
import { createClient } from '../client.ts';
import { createRetry } from './retries.ts';

const named = (name: string) => Object.assign(new Error('why'), { name });

interface World {
  readonly random?: number;
  readonly maxAttempts?: number;
}

function world({ random = 0.5, maxAttempts = 3 }: World = {}) {
  const pauses: number[] = [];
  const pause = async (milliseconds: number) => void pauses.push(milliseconds);
  return { pauses, retry: createRetry({ maxAttempts, random: () => random, pause }) };
}

const failing = (error: Error) =>
  vi.fn<() => Promise<never>>(async () => {
    throw error;
  });

it.each([
  ['TimeoutError', 'TRANSIENT'],
  ['ThrottlingException', 'THROTTLING'],
] as const)(
  'Pauses for as long as the SDK, twice as long before the third attempt, and for a random part of it: %s',
  async (name, errorType) => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    vi.spyOn(Math, 'random').mockReturnValue(0.7);
    const strategy = await createClient({ endpoint: 'http://localhost:9' }).config.retryStrategy();
    if (!('acquireInitialRetryToken' in strategy)) throw new Error('The SDK retries otherwise.');
    const expected: number[] = [];
    let token = await strategy.acquireInitialRetryToken('');
    for (let retries = 0; retries < 2; retries += 1) {
      const next = strategy.refreshRetryTokenForRetry(token, { errorType });
      await vi.runAllTimersAsync();
      token = await next;
      expected.push((token as unknown as { $retryLog: { acquisitionDelay: number } }).$retryLog.acquisitionDelay);
    }
    vi.useRealTimers();
    const { retry, pauses } = world({ random: 0.7 });
    await expect(retry(failing(named(name)))).rejects.toThrow('why');
    expect([pauses, expected]).toEqual([expected, name === 'TimeoutError' ? [17, 35] : [700, 1_400]]);
  },
);

it('Stops to ask a store again that does not answer anybody, and begins anew when it does', async () => {
  const { retry, pauses } = world();
  const attempt = failing(named('TimeoutError'));
  for (let asked = 0; asked < 100; asked += 1) await retry(attempt).catch(() => undefined);
  // 500 are there at first, and each retry takes 14.
  expect([pauses.length, attempt.mock.calls.length]).toEqual([35, 135]);
  for (let asked = 0; asked < 28; asked += 1) await retry(async () => 'answer');
  await retry(attempt).catch(() => undefined);
  expect(pauses.length).toBe(37);
});

it('Gives what a retry took back when it succeeds', async () => {
  const { retry, pauses } = world();
  for (let asked = 0; asked < 200; asked += 1) {
    let isFirst = true;
    await retry(async () => {
      if (!isFirst) return;
      isFirst = false;
      throw named('ThrottlingException');
    });
  }
  expect(pauses.length).toBe(200);
});

it.each(['ValidationException', 'AbortError', 'SyntaxError'])('Does not ask again after %s', async (name) => {
  const attempt = failing(named(name));
  await expect(world().retry(attempt)).rejects.toMatchObject({ name });
  expect(attempt).toHaveBeenCalledTimes(1);
});

it('Ends the pause when the request ends', async () => {
  const ended = new AbortController();
  const retry = createRetry({ maxAttempts: 3, random: () => 1 });
  const attempt = failing(named('ThrottlingException'));
  const answer = retry(attempt, ended.signal);
  await expect.poll(() => attempt.mock.calls.length).toBe(1);
  ended.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
});
