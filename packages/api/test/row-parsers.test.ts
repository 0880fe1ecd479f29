import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RowKind } from '../src/dynamo/row-retention.ts';
import { fullWorld } from './full-world.ts';
import { rowParsers } from './row-parsers.ts';
import { rowsIn } from './rows.ts';

let here: Awaited<ReturnType<typeof fullWorld>>;

beforeAll(async () => (here = await fullWorld()));
afterAll(() => here.close());

it('reads every row that the system writes', async () => {
  const corrupt = (await rowsIn(here)).flatMap((row) => {
    try {
      rowParsers[row.type as RowKind]?.(row);
      return [];
    } catch (error) {
      return [`${row.type} ${(error as Error).message}`];
    }
  });
  expect(corrupt).toEqual([]);
});
