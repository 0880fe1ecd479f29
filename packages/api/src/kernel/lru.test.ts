import { expect, it } from 'vitest';
import { createLru } from './lru.ts';

it('Keeps what was used last within its bytes, keys counted', () => {
  const lru = createLru<number>({ all: 40, each: 40 });
  for (const [at, key] of ['a', 'b', 'c'].entries()) lru.set(key, at, 10);
  expect(lru.get('a')).toBe(0);
  lru.set('d', 3, 10);
  expect([['a', 'b', 'c', 'd'].map((key) => lru.get(key)), lru.size, lru.bytes]).toEqual([[0, undefined, 2, 3], 3, 36]);
});

it('Takes nothing that is larger than its share, and forgets what stood under the key', () => {
  const lru = createLru<number>({ all: 100, each: 20 });
  lru.set('a', 1, 10);
  lru.set('a', 2, 19);
  expect([lru.get('a'), lru.bytes]).toEqual([undefined, 0]);
});
