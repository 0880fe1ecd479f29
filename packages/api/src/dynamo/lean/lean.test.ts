import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { isUnavailable } from '@wikicon/schema';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sdkStore, type TestStore } from '../../../test/engine.ts';
import { faultProxy, type Fault, type FaultProxy } from '../../../test/fault-proxy.ts';
import { createClient, type StoreClient } from '../client.ts';
import { createMeter, type Meter } from '../cost.ts';
import { statusOf } from '../failure.ts';
import type { Range } from '../range.ts';
import { toItem, type Key, type Row } from '../row.ts';
import { openTable } from '../table.ts';
import { createLeanClient, type LeanClient } from './client.ts';
import { openLeanTable } from './lean.ts';

let store: TestStore;
let proxy: FaultProxy;
let sdk: StoreClient;
let lean: LeanClient;

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

beforeAll(async () => {
  store = await sdkStore();
  proxy = await faultProxy(store.endpoint);
  sdk = createClient({ endpoint: proxy.endpoint });
  lean = createLeanClient({ endpoint: proxy.endpoint });
  await store.writer.put([
    row('P', 'text', { name: { uz: 'Oʻzbek', fa: 'فارسی', emoji: '👩🏽‍🚀' }, list: [1, null, '\u0001"\\'] }),
    row('P', 'indexed', { n: 1.5 }, { gsi1pk: 'I', gsi1sk: 'a', stamp: 'e', expiresAt: 4_000_000_000 }),
    row('P', 'expired', {}, { expiresAt: 1 }),
    row('P', 'large', 'x'.repeat(5_000)),
    ...Array.from({ length: 12 }, (_, n) => row('PAGES', `L#${n + 10}`, 'é'.repeat(60_000))),
  ]);
  const Item = { ...toItem(row('P', 'torn')), data: { S: '{"name":' } };
  await store.client.send(new PutItemCommand({ TableName: store.name, Item }));
});
afterEach(() => {
  Object.assign(proxy, { fault: 'none', times: Number.POSITIVE_INFINITY });
});
afterAll(async () => {
  proxy.close();
  sdk.destroy();
  lean.destroy();
  await store.close();
});

type Asked = { readonly key: Key } | { readonly range: Range };

interface Circumstances {
  readonly consistent: boolean;
  readonly name?: string;
  readonly signal?: AbortSignal;
}

const inTable = ({ name, signal }: Circumstances) => ({ name: name ?? store.name, ...(signal && { signal }) });

const bySdk = (asked: Asked, how: Circumstances) =>
  outcome((meter) => {
    const table = openTable({ ...inTable(how), client: sdk, meter, consistent: () => how.consistent });
    return 'key' in asked ? table.get(asked.key) : table.all(asked.range);
  });

const byLean = (asked: Asked, how: Circumstances) =>
  outcome((meter) => {
    const table = openLeanTable({ ...inTable(how), client: lean, meter });
    return 'key' in asked ? table.get(asked.key, how) : table.query(asked.range, how);
  });

/** Returns what a read comes to, what it costs, and how often the store was asked. */
async function outcome(read: (meter: Meter) => Promise<Row | Row[] | null>) {
  const meter = createMeter();
  const before = proxy.seen;
  const told = ({ name, message, ...more }: Error & { extensions?: object }) => ({
    error: { name, message, extensions: more.extensions, status: statusOf(more) },
  });
  const answer = await read(meter).catch((error: unknown) => told(error as Error));
  const { requests, depth, readUnits } = meter;
  return { answer, cost: { requests, depth, readUnits }, seen: proxy.seen - before };
}

const key = (sk: string, pk = 'P'): Asked => ({ key: { pk, sk } });
const range = (more: Partial<Range> = {}): Asked => ({ range: { partition: 'P', ...more } });

const questions: readonly [string, Asked, number][] = [
  ['a row', key('text'), 1],
  ['a row with keys of the index and a last day', key('indexed'), 1],
  ['a row of more than one unit', key('large'), 1],
  ['a row that has expired', key('expired'), 0],
  ['a row whose content is no JSON', key('torn'), 1],
  ['a row that is not there', key('nothing'), 0],
  ['a row whose key is no text', key('\ud800'), 1],
  ['a partition', range(), 4],
  ['a range', range({ prefix: 't', above: 'text' }), 1],
  ['a range, last row first', range({ prefix: 't', descending: true }), 2],
  ['a range of the index', range({ index: true, partition: 'I' }), 1],
  ['a range that holds nothing', range({ prefix: 'nothing' }), 0],
  ['a range whose ends have crossed', range({ above: 'b', below: 'a' }), 0],
  ['a range of several pages of the store', range({ partition: 'PAGES' }), 12],
  ['a partition whose name is no text', range({ partition: '\udfff' }), 1],
];

describe.each([true, false])('a lean read, consistent: %s', (consistent) => {
  it.each(questions)('gives and costs what a read of the SDK does: %s', async (_what, asked, count) => {
    const [expected, given] = [await bySdk(asked, { consistent }), await byLean(asked, { consistent })];
    expect(given).toEqual(expected);
    expect([given.answer ?? []].flat()).toHaveLength(count);
  });
});

describe('a lean read of a store that does not do its part', () => {
  const asked = [
    ['a row', key('text')],
    ['a range', range()],
  ] as const;
  const faults: readonly Fault[] = ['down', 'error', 'throttle', 'reset', 'hang', 'slow', 'lostAnswer'];

  it.each(faults.flatMap((fault) => asked.map(([what, one]) => [fault, what, one] as const)))(
    'ends as one of the SDK does, after as many attempts: %s, %s',
    async (fault, _what, one) => {
      vi.spyOn(Math, 'random').mockReturnValue(0);
      proxy.fault = fault;
      const expected = await bySdk(one, { consistent: true });
      expect(await byLean(one, { consistent: true })).toEqual(expected);
    },
  );

  it.each(faults)('that fails once is asked again: %s', async (fault) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    Object.assign(proxy, { fault, times: 1 });
    expect(await byLean(key('text'), { consistent: true })).toMatchObject({
      answer: { sk: 'text' },
      cost: { requests: 1 },
      seen: fault === 'slow' ? 1 : 2,
    });
  });

  it.each(asked)('knows no such table: %s', async (_what, one) => {
    const [expected, given] = [
      await bySdk(one, { consistent: true, name: 'nothing' }),
      await byLean(one, { consistent: true, name: 'nothing' }),
    ];
    expect(given).toEqual(expected);
    expect(given.answer).toMatchObject({ error: { name: 'ResourceNotFoundException', status: 400 } });
  });

  it.each(['before', 'meanwhile', 'between two attempts'])('ends when its request does: %s', async (when) => {
    const ended = new AbortController();
    proxy.fault = when === 'meanwhile' ? 'hang' : 'throttle';
    if (when === 'before') ended.abort();
    vi.spyOn(Math, 'random').mockReturnValue(0.999);
    const before = proxy.seen;
    const { client, name } = { client: lean, name: store.name };
    const read = openLeanTable({ client, name, signal: ended.signal }).get(
      { pk: 'P', sk: 'text' },
      { consistent: true },
    );
    const failure = read.catch((error: unknown) => error);
    if (when !== 'before') await expect.poll(() => proxy.seen).toBeGreaterThan(before);
    ended.abort();
    const seen = proxy.seen;
    expect([isUnavailable(await failure), seen > before, proxy.seen]).toEqual([true, when !== 'before', seen]);
  });
});
