import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sdkStore, type TestStore } from '../../test/engine.ts';
import { createMeter } from './cost.ts';
import type { Row } from './row.ts';
import { openTable } from './table.ts';

let store: TestStore;

const row = (pk: string, sk: string, data: unknown = {}, more: Partial<Row> = {}): Row => ({
  pk,
  sk,
  type: 'Test',
  version: 1,
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  data,
  ...more,
});

const keysOf = (rows: readonly (Row | null)[]) => rows.map((one) => one?.sk ?? null);

beforeAll(async () => {
  store = await sdkStore();
});
afterAll(() => store.close());

describe('the storage contract', () => {
  it('gives back a row exactly as it was put', async () => {
    const put = row(
      'P1',
      'A',
      { name: { uz: 'Oʻzbek', fa: 'فارسی' }, list: [1, null, 'Красный'] },
      { gsi1pk: 'I1', gsi1sk: 'x', expiresAt: 4_000_000_000 },
    );
    await store.writer.put([put]);
    expect(await store.table.get({ pk: 'P1', sk: 'A' })).toEqual(put);
  });

  it('answers null for a row that is not there', async () => {
    expect(await store.table.get({ pk: 'P1', sk: 'missing' })).toBeNull();
  });

  it('answers many keys in their order, with null for each that is not there', async () => {
    await store.writer.put([row('P2', 'a'), row('P2', 'b')]);
    const found = await store.table.getMany([
      { pk: 'P2', sk: 'b' },
      { pk: 'P2', sk: 'nothing' },
      { pk: 'P2', sk: 'a' },
    ]);
    expect(keysOf(found)).toEqual(['b', null, 'a']);
  });

  it('never shows a row that has expired, though the store still has it', async () => {
    await store.writer.put([row('P3', 'old', {}, { expiresAt: 1 })]);
    expect([await store.table.get({ pk: 'P3', sk: 'old' }), await store.table.all({ partition: 'P3' })]).toEqual([
      null,
      [],
    ]);
  });

  it('reads a range by prefix, in the order of its keys', async () => {
    await store.writer.put(['B#2', 'A#1', 'B#1', 'C#1'].map((sk) => row('P4', sk)));
    expect(keysOf(await store.table.all({ partition: 'P4', prefix: 'B#' }))).toEqual(['B#1', 'B#2']);
  });

  it('reads between two keys without either of them, in both directions', async () => {
    await store.writer.put(['1', '2', '3', '4', '5'].map((n) => row('P5', `K#${n}`)));
    const range = { partition: 'P5', prefix: 'K#', above: 'K#1', below: 'K#5' };
    expect([
      keysOf(await store.table.all(range)),
      keysOf(await store.table.first({ ...range, descending: true }, 2)),
    ]).toEqual([
      ['K#2', 'K#3', 'K#4'],
      ['K#4', 'K#3'],
    ]);
  });

  it('reads nothing from a range whose ends have crossed', async () => {
    expect(await store.table.all({ partition: 'P5', above: 'K#5', below: 'K#1' })).toEqual([]);
  });

  it('reads a range of more than one page of the store as a whole', async () => {
    const rows = Array.from({ length: 12 }, (_, n) =>
      row('P6', `L#${String(n).padStart(2, '0')}`, 'x'.repeat(120_000)),
    );
    await store.writer.put(rows);
    expect(keysOf(await store.table.all({ partition: 'P6' }))).toEqual(rows.map(({ sk }) => sk));
  });

  it('shows in the index only rows that have its keys', async () => {
    await store.writer.put([row('P7', 'in', 1, { gsi1pk: 'I7', gsi1sk: 'k' }), row('P7', 'out', 2)]);
    expect(keysOf(await store.table.all({ index: true, partition: 'I7' }))).toEqual(['in']);
  });

  it('counts requests, the longest chain of them, and read units', async () => {
    await store.writer.put([row('P8', 'a', 'x'.repeat(5_000)), row('P8', 'b')]);
    const meter = createMeter();
    const table = openTable({ ...store, meter });
    await Promise.all([table.get({ pk: 'P8', sk: 'a' }), table.get({ pk: 'P8', sk: 'b' })]);
    await table.all({ partition: 'P8' });
    // 1 for 5 kB, 0.5 for the small one, 1 for the two together.
    expect({ ...meter }).toMatchObject({ requests: 3, depth: 2, readUnits: 2.5 });
  });

  it('removes rows', async () => {
    await store.writer.put([row('P9', 'a'), row('P9', 'b')]);
    await store.writer.remove([{ pk: 'P9', sk: 'a' }]);
    expect(keysOf(await store.table.all({ partition: 'P9' }))).toEqual(['b']);
  });
});
