import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalText } from '../src/dynamo/canonical.ts';
import { createClient } from '../src/dynamo/client.ts';
import { openItems } from '../src/dynamo/items.ts';
import { createChain } from '../src/graph-file/chain.ts';
import { fullWorld } from './full-world.ts';
import { besides, bring, dyingAfter, itemsIn, keptIn, take } from './graph-files.ts';
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

const counts = ({ created, unchanged, replaced, beside }: Awaited<ReturnType<typeof bring>>) => [
  created,
  unchanged,
  replaced,
  beside,
];

/** A file of the same form with other rows. */
async function forged(change: (rows: string[]) => string[]): Promise<string> {
  const [head, ...lines] = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const texts = change(lines.slice(0, -1).map((line) => /"row":(.*)\}$/s.exec(line)![1]!));
  const chain = createChain();
  const made = [chain.append('head', /"head":(.*)\}$/.exec(head!)![1]!)];
  for (const text of texts) made.push(chain.append('row', text));
  made.push(chain.append('end', JSON.stringify({ rows: texts.length, sha256: chain.sha256() })));
  const path = join(folder.path, `${crypto.randomUUID()}.jsonl`);
  await writeFile(path, made.join(''));
  return path;
}

const other = (text: string): string => text.replace('"version":{"N":"1"}', '"version":{"N":"9"}');

describe('An import of the graph', () => {
  it('brings every row, and the second time none: a hundred are read at once, and none is written', async () => {
    expect(counts(await bring(to, file))).toEqual([rows, 0, 0, 0]);
    expect(await keptIn(to)).toEqual(await keptIn(here));
    const before = await itemsIn(to);
    const again = await bring(to, file);
    expect([counts(again), again.requests.writes]).toEqual([[0, rows, 0, 0], 0]);
    expect(again.requests.reads).toBeLessThanOrEqual(Math.ceil(rows / 100) + 3);
    expect(await itemsIn(to)).toEqual(before);
  });

  it('only tried says the same, and writes nothing', async () => {
    const report = await bring(to, file, { isDryRun: true });
    expect([counts(report), report.requests.writes, await itemsIn(to)]).toEqual([[rows, 0, 0, 0], 0, []]);
  });

  it('leaves rows alone of which the file says nothing, and counts them', async () => {
    const [first, second, ...rest] = await itemsIn(here).then((items) =>
      items.filter(({ type }) => type!.S === 'Session'),
    );
    for (const item of [first!, second!]) await openItems(to).put({ ...item, pk: { S: 'CON#of another file' } });
    expect(counts(await bring(to, file))).toEqual([rows, 0, 0, 2]);
    expect(await itemsIn(to)).toHaveLength(rows + 2);
    expect(rest.length).toBeGreaterThan(0);
  });

  it('is refused before it writes when a row has another content, and names it', async () => {
    await bring(to, await forged((texts) => texts.slice(0, 300).with(7, other(texts[7]!))));
    const before = await itemsIn(to);
    await expect(bring(to, file)).rejects.toThrow(/^line 9: The table has .* with another content\.\n: Rows .*: 1\./);
    expect(await itemsIn(to)).toEqual(before);
  });

  it('replaces such a row when it is told to', async () => {
    await bring(to, await forged((texts) => texts.slice(0, 300).with(7, other(texts[7]!))));
    const report = await bring(to, file, { mayReplace: true });
    expect([counts(report), report.requests.writes]).toEqual([[rows - 300, 299, 1, 0], rows - 299]);
    expect(await keptIn(to)).toEqual(await keptIn(here));
  });

  it('writes nothing of a damaged file, however late the damage', async () => {
    const bytes = await readFile(file);
    for (const at of [200, bytes.length >> 1, bytes.length - 10]) {
      const damaged = join(folder.path, 'damaged.jsonl');
      await writeFile(damaged, bytes.with(at, bytes[at]! ^ 1));
      const items = openItems(to);
      await expect(bring(to, damaged, { items })).rejects.toThrow(/^line \d+: /);
      expect(items.requests).toEqual({ reads: 0, writes: 0 });
    }
    expect(await itemsIn(to)).toEqual([]);
  });

  it.each([
    ['a session', { type: { S: 'BrowserSession' } }],
    ['a token that does not expire', { type: { S: 'AccessToken' } }],
    ['something that expires', { type: { S: 'Session' }, expectedAt: { S: '' }, expiresAt: { N: '9999999999' } }],
    ['a state of migration', { type: { S: 'Migration' } }],
    ['something unknown', { type: { S: 'Mystery' } }],
  ])('refuses a file that holds %s', async (_name, attributes) => {
    const row = canonicalText({ pk: { S: 'PER#x' }, sk: { S: 'AUTH#x' }, ...attributes });
    await expect(bring(to, await forged((texts) => [...texts, row]))).rejects.toThrow(
      `line ${rows + 2}: A row of the kind “${attributes.type.S}” does not come in from a file.`,
    );
    expect(await itemsIn(to)).toEqual([]);
  });

  it('refuses a file that has a key twice', async () => {
    const twice = await forged((texts) => [texts[0]!, ...texts]);
    await expect(bring(to, twice)).rejects.toThrow('line 3: Its key stands on line 2 too.');
  });

  it('writes what sets something going when everything else is there', async () => {
    const written: string[] = [];
    const items = openItems(to);
    const putNew: typeof items.putNew = (item) => {
      written.push(item['type']!.S!);
      return items.putNew(item);
    };
    const jobFirst = await forged((texts) => texts.toSorted((one) => (one.includes('"type":{"S":"Job"}') ? -1 : 0)));
    await bring(to, jobFirst, { items: { ...items, putNew } });
    expect([written.indexOf('Job'), written.length]).toEqual([rows - 1, rows]);
  });
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

  it.each<[Fault, number]>([
    ['error', 4],
    ['throttle', 2],
    ['reset', 4],
    ['lostAnswer', 4],
  ])('gets through a store that has a bad moment: %s', async (fault, times) => {
    const client = createClient({ endpoint: proxy.endpoint, isPatient: true });
    const items = openItems({ client, name: to.name });
    const putNew: typeof items.putNew = (item) => {
      if (proxy.fault === 'none' && proxy.seen > 60) Object.assign(proxy, { fault, times });
      return items.putNew(item);
    };
    const report = await bring(to, file, { items: { ...items, putNew } });
    expect(proxy.fault).toBe(fault);
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
