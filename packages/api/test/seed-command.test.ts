import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Conference } from '@wikicon/schema';
import { emptyStore, type TestStore } from './engine.ts';
import { rowsIn } from './rows.ts';

let store: TestStore;
beforeAll(async () => {
  store = await emptyStore();
});
afterAll(() => store.close());

const entry = fileURLToPath(new URL('../src/cli/seed.ts', import.meta.url));

const seed = (tableName: string): Promise<{ readonly code: number; readonly output: string }> =>
  new Promise((done) => {
    const env = { ...process.env, DYNAMODB_ENDPOINT: store.endpoint, TABLE_NAME: tableName };
    execFile('node', [entry], { env }, (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });

it('brings the embedded conferences into a table that is there, and the next time changes nothing', async () => {
  const said = { code: 0, output: `The table ${store.name} has the embedded conferences.\n` };
  expect(await seed(store.name)).toEqual(said);
  const first = await rowsIn(store);
  const slugs = first.flatMap(({ type, data }) => (type === 'Conference' ? [(data as Conference).slug] : []));
  expect(slugs.toSorted()).toEqual(['ca-wikicon-2025', 'demo', 'wikimania-2024']);
  expect(await seed(store.name)).toEqual(said);
  expect(await rowsIn(store)).toEqual(first);
});

it('makes no table', async () => {
  const { code, output } = await seed('not-there');
  expect([code, output.split('\n').slice(0, 2)]).toEqual([
    2,
    ['Nothing was loaded.', '  There is no table not-there.'],
  ]);
});
