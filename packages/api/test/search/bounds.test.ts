import { beforeAll, expect, it } from 'vitest';
import type { Id } from '@wikicon/schema';
import { skeleton } from '../../src/indexing/transliteration.ts';
import { postingRows } from '../../src/rows/index-rows.ts';
import type { World } from '../world.ts';
import { asked } from './ask.ts';
import { searchWorld } from './search-world.ts';

let api: World;
beforeAll(async () => {
  api = await searchWorld();
  const said = Array.from({ length: 5 }, (_, n) => ({
    words: `ommavi uchrashuv ${Array.from({ length: 8 }, (_one, at) => `synthetic${n}${at}`).join(' ')}`,
  }));
  const rows = Array.from({ length: 260 }, (_, n) =>
    postingRows(`ses_${String(n).padStart(52, '0')}` as Id, '79749999', ['ommavi', 'uchrashuv'].map(skeleton), {
      said,
    }),
  );
  await api.writer.put(rows.flat());
});

it.each([
  ['wikidata workshop', 10, 40],
  ['oʻtkir chinorboyev', 10, 40],
  ['щегольков виикпедия', 10, 40],
  ['kutubxona jahon', 10, 40],
  ['wikimedia movement strategy meeting', 20, 60],
  ['что сообщество может сделать', 20, 60],
])('reads within its bounds: %s', async (query, first, units) => {
  const { cost } = await asked(api, { query, first });
  expect(cost.depth).toBeLessThanOrEqual(3);
  expect(cost.readUnits).toBeLessThanOrEqual(units);
});

it('is whole where everything was looked at', async () => {
  const answers = await Promise.all(['chinor', 'photo', 'щегольков'].map((query) => asked(api, { query })));
  expect(answers.map(({ isPartial }) => isPartial)).toEqual([false, false, false]);
});

it('says that there may be more where all words are too frequent', async () => {
  const answers = await Promise.all(
    ['ommavi', 'ommavi uchrashuv', 'ommavi chinor'].map((query) => asked(api, { query })),
  );
  expect(answers.map(({ isPartial }) => isPartial)).toEqual([true, true, false]);
});

it.each([
  ['ommavi uchrashuv', 10, 40],
  ['ommavi uchrashuv chinor maqola', 20, 60],
])('reads no more where words are frequent, and texts long: %s', async (query, first, units) => {
  const { cost } = await asked(api, { query, first });
  expect(cost.depth).toBeLessThanOrEqual(3);
  expect(cost.readUnits).toBeLessThanOrEqual(units);
});
