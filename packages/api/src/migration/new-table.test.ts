import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyStore, type TestStore } from '../../test/engine.ts';
import { newRow } from '../dynamo/compose.ts';
import { ensureNewestTable } from './new-table.ts';
import { latest, readState } from './state.ts';
import { steps } from './steps/steps.ts';

let store: TestStore;
beforeAll(async () => {
  store = await emptyStore();
});
afterAll(() => store.close());

const done = async () => (await readState(store.table)).state.done;

it('A table whose maker was stopped before its first row is one of this version', async () => {
  expect(await done()).toBe(0);
  expect(await ensureNewestTable(store.client, store.name)).toBe(false);
  expect(await done()).toBe(latest(steps));
});

it('A table that has rows and says nothing is an old one', async () => {
  await store.writer.remove([{ pk: 'SYSTEM', sk: 'MIGRATION' }]);
  await store.writer.put([newRow('Reference', { pk: 'PER#1', sk: 'REF#1' }, {}, '2026-11-29T00:00:00.000Z')]);
  await ensureNewestTable(store.client, store.name);
  expect(await done()).toBe(0);
});
