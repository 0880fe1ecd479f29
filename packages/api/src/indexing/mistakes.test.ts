import { expect, it } from 'vitest';
import { corrections, isTypo, remainsOf } from './mistakes.ts';

it.each([
  ['vikidata', 'vikdata', true],
  ['vikidata', 'vikkidata', true],
  ['vikidata', 'vikidota', true],
  ['vikidata', 'vikidaat', true],
  ['vikidata', 'vkiidata', true],
  ['vikidata', 'vikidata', false],
  ['vikidata', 'vkidaat', false],
  ['vikidata', 'vikipedia', false],
])('%s and %s differ by one mistake: %s', (one, other, is) => {
  expect([isTypo(one, other), isTypo(other, one)]).toEqual([is, is]);
});

it('two words of which one is mistyped share what is left of them', () => {
  const known = new Set(corrections('vikidata').flatMap(({ remains }) => remains));
  for (const typed of ['vikdata', 'vikkidata', 'vikidota', 'vikidaat'])
    expect(remainsOf(typed).some((one) => known.has(one))).toBe(true);
});
