import { expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { isMiss, type Ordinary } from './asked.ts';
import { createKept } from './kept.ts';

const settled = { kind: 'settled', version: 'epoch 1', markersOver: 0, readUnits: 0.5 } as const;

it('An encoding that failed once is made again', async () => {
  let failures = 0;
  const kept = createKept<'br'>({
    versions: { read: async () => settled, begin: async () => undefined, sweep: async () => undefined },
    programs: { of: async () => null, keep: () => undefined },
    encode: async (plain: Answer, encoding) => {
      if (encoding === 'br' && (failures += 1) === 1) throw new Error('There is no memory.');
      return plain;
    },
    bytes: 1_000_000,
    clock: () => new Date(),
  });
  const ordinary: Ordinary = {
    tell: (_fate, reading) => reading?.sources.versions.add('VER#c'),
    answer: async () => new Response('{}'),
    isWhole: () => true,
  };
  for (let time = 1; time <= 2; time += 1) await kept.answer({ key: 'a', encoding: null }, ordinary, { checked: null });
  const asked = { key: 'a', encoding: 'br' } as const;
  await expect(kept.find(asked)).rejects.toThrow('There is no memory.');
  expect(isMiss(await kept.find(asked))).toBe(false);
});
