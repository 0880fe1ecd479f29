import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClient } from '../src/dynamo/client.ts';
import { openItems } from '../src/dynamo/items.ts';
import { createVersions } from '../src/dynamo/versions.ts';
import { fullWorld } from './full-world.ts';
import { besides, bring, counts, dyingAfter, itemsIn, keptIn, take } from './graph-files.ts';
import { takeFastPath } from './fast-path.ts';
import { faultProxy, type Fault, type FaultProxy } from './fault-proxy.ts';
import { temporaryFolder } from './server.ts';

let here: Awaited<ReturnType<typeof fullWorld>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let proxy: FaultProxy;
let file: string;
let rows: number;
/** An empty table for each test. */
let to: Awaited<ReturnType<typeof besides>>;
beforeAll(async () => {
  [here, folder] = await Promise.all([fullWorld(), temporaryFolder()]);
  proxy = await faultProxy(here.endpoint);
  file = join(folder.path, 'graph.jsonl');
  ({ rows } = await take(here, file));
});
beforeEach(async () => {
  Object.assign(proxy, { fault: 'none', times: Number.POSITIVE_INFINITY, seen: 0 });
  to = await besides(here);
});
afterAll(async () => {
  proxy.close();
  await here.close();
  await folder[Symbol.asyncDispose]();
});

describe('An import of the graph that is disturbed', () => {
  it('ends in the same table wherever it stopped, and writes no row twice', async () => {
    let tries = 0;
    let writes = 0;
    for (;;) {
      const items = openItems(to);
      const report = await bring(to, file, { items: dyingAfter(items, 60 + 2 * Math.ceil(rows / 100) + 500) }).catch(
        () => null,
      );
      writes += items.requests.writes;
      if (report !== null) break;
      tries += 1;
    }
    expect(tries).toBeGreaterThan(1);
    expect(writes).toBe(rows);
    expect(await keptIn(to)).toEqual(await keptIn(here));
  });

  it('leaves nothing open once it has come to its end, wherever it stopped before', async () => {
    const requests = 60 + 2 * Math.ceil(rows / 100) + 500;
    await bring(to, file, { items: dyingAfter(openItems(to), requests) }).catch(() => null);
    await bring(to, file);
    expect(await createVersions(to).closeLeft(new Date(Date.now() + 1_000))).toEqual([]);
  });

  it.each<[Fault, number]>([
    ['error', 4],
    ['throttle', 2],
    ['reset', 4],
    ['lostAnswer', 4],
  ])('gets through a store that has a bad moment: %s', async (fault, times) => {
    const client = createClient({ endpoint: proxy.endpoint, isPatient: true });
    takeFastPath(client, here.endpoint, () => proxy.fault === 'none' || proxy.times <= 0);
    const items = openItems({ client, name: to.name });
    let written = 0;
    const putNew: typeof items.putNew = (item) => {
      written += 1;
      if (written === 60) Object.assign(proxy, { fault, times });
      return items.putNew(item);
    };
    const report = await bring(to, file, { items: { ...items, putNew } });
    expect([proxy.fault, proxy.times <= 0]).toEqual([fault, true]);
    expect([counts(report), await keptIn(to)]).toEqual([[rows, 0, 0, 0], await keptIn(here)]);
  });

  it('asks again for rows that the store had no room to read', async () => {
    await bring(to, file);
    Object.assign(proxy, { fault: 'unprocessed', times: 3 });
    const items = openItems({ client: createClient({ endpoint: proxy.endpoint }), name: to.name });
    expect(counts(await bring(to, file, { items }))).toEqual([0, rows, 0, 0]);
  });

  it('stops when somebody writes one of its rows meanwhile, and does not touch that', async () => {
    const items = openItems(to);
    let once = false;
    const putNew: typeof items.putNew = async (item) => {
      if (!once) {
        once = true;
        await items.put({ ...item, version: { N: '7' } });
      }
      return items.putNew(item);
    };
    await expect(bring(to, file, { items: { ...items, putNew } })).rejects.toThrow(
      /^line \d+: Somebody wrote this row meanwhile/,
    );
    expect((await itemsIn(to)).filter(({ version }) => version!.N === '7')).toHaveLength(1);
  });

  it('twice at once ends in the same table', async () => {
    const both = await Promise.allSettled([bring(to, file), bring(to, file)]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await keptIn(to)).toEqual(await keptIn(here));
  });
});
