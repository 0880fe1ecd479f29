import { beforeAll, expect, it } from 'vitest';
import type { World } from '../world.ts';
import { askedTogether, queries } from './ask.ts';
import { searchWorld } from './search-world.ts';

let api: World;
beforeAll(async () => {
  api = await searchWorld();
});

it('has at least 200 queries', () => {
  expect(queries.length).toBeGreaterThanOrEqual(200);
});

it.each([...new Set(queries.map(({ kind }) => kind))])(
  'Every query finds what it means among the first three: %s',
  async (kind) => {
    const own = queries.filter((one) => one.kind === kind);
    const found = await askedTogether(api, own);
    const missed = own.flatMap(({ query, wanted }, at) => (found[at]!.includes(wanted) ? [] : [`${query}: ${wanted}`]));
    expect({ recall: (own.length - missed.length) / own.length, missed }).toEqual({ recall: 1, missed: [] });
  },
);
