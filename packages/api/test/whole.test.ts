import { expect, it } from 'vitest';
import { fullWorld } from './full-world.ts';
import { rowsIn } from './rows.ts';
import { halfWritten, nodeOf } from './whole.ts';

it('A table that nobody disturbed is whole, and one that lacks any row of a node is not', async () => {
  const here = await fullWorld();
  expect(await halfWritten(here)).toEqual([]);
  const rows = await rowsIn(here);
  expect(new Set(rows.filter((row) => nodeOf(row) !== null).map(({ type }) => type)).size).toBeGreaterThan(7);
  const speaker = rows.find(({ type }) => type === 'Speaker')!;
  await here.writer.remove([speaker]);
  expect(await halfWritten(here)).toHaveLength(1);
  await here.writer.put([speaker]);
  await here.writer.remove([rows.find(({ type }) => type === 'Session')!]);
  expect((await halfWritten(here)).every((one) => one.startsWith('an edge from ses_'))).toBe(true);
  await here.close();
});
