import { expect, it } from 'vitest';
import { drill } from '../scripts/drill.ts';
import { examples } from './examples.ts';

it('A table that was lost comes back from a file with every row, every answer and its settings', async () => {
  const { rows, answers, ...report } = await drill();
  expect(report).toEqual({
    lost: 0,
    changed: 0,
    added: 0,
    different: [],
    settings: ['timeToLive'],
    exportMilliseconds: expect.any(Number),
    restoreMilliseconds: expect.any(Number),
  });
  expect(rows).toBeGreaterThan(1_000);
  expect(answers).toBeGreaterThan(examples.length + 1);
});
