import { afterAll, beforeAll, expect, it } from 'vitest';
import { sdkStore, type TestStore } from '../../test/engine.ts';
import { createClient } from './client.ts';
import { putOnce, take } from './once.ts';
import type { Row } from './row.ts';

let store: TestStore;
beforeAll(async () => {
  store = await sdkStore();
});
afterAll(() => store.close());

const row = (pk: string, more: Partial<Row> = {}): Row => ({
  pk,
  sk: 'ONE',
  type: 'Test',
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  data: { of: 'Красный' },
  ...more,
});

it('puts a row that is not there, and leaves one that is', async () => {
  const { client, name, table } = store;
  expect([await putOnce(client, name, row('P1')), await putOnce(client, name, row('P1', { data: 'other' }))]).toEqual([
    true,
    false,
  ]);
  expect(await table.get(row('P1'))).toEqual(row('P1'));
});

it('gives a row to one of many who take it at once', async () => {
  const { client, name } = store;
  await putOnce(client, name, row('P2'));
  const taken = await Promise.all(Array.from({ length: 10 }, () => take(client, name, { pk: 'P2', sk: 'ONE' })));
  expect(taken.filter((one) => one !== null)).toEqual([row('P2')]);
});

it('gives nobody a row that has expired', async () => {
  const { client, name } = store;
  await putOnce(client, name, row('P3', { expiresAt: Math.floor(Date.now() / 1_000) }));
  expect(await take(client, name, row('P3'))).toBeNull();
});

it('says that the store does not answer, as reading does', async () => {
  const client = createClient({ endpoint: 'http://127.0.0.1:9' });
  await expect(take(client, store.name, row('P4'))).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  await expect(putOnce(client, store.name, row('P4'))).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
});
