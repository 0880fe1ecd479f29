import { beforeAll, expect, it } from 'vitest';
import { asked, queries } from './ask.ts';
import { searchWorld } from './search-world.ts';
import type { World } from '../world.ts';

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
    const missed: string[] = [];
    const own = queries.filter((one) => one.kind === kind);
    for (const { query, wanted, kinds } of own) {
      const { found } = await asked(api, { query, kinds });
      if (!found.some(({ names }) => names.includes(wanted)))
        missed.push(`${query}: ${wanted}, not ${found.map(({ names }) => names[0]).join('; ')}`);
    }
    expect({ recall: (own.length - missed.length) / own.length, missed }).toEqual({ recall: 1, missed: [] });
  },
);
