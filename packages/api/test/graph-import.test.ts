import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalText } from '../src/dynamo/canonical.ts';
import { openItems } from '../src/dynamo/items.ts';
import { createChain } from '../src/backup/chain.ts';
import { fullWorld } from './full-world.ts';
import { besides, bring, counts, itemsIn, keptIn, take } from './graph-files.ts';
import { temporaryFolder } from './server.ts';

let here: Awaited<ReturnType<typeof fullWorld>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;
let rows: number;
/** An empty table for each test. */
let to: Awaited<ReturnType<typeof besides>>;
beforeAll(async () => {
  [here, folder] = await Promise.all([fullWorld(), temporaryFolder()]);
  file = join(folder.path, 'graph.jsonl');
  ({ rows } = await take(here, file));
});
beforeEach(async () => {
  to = await besides(here);
});
afterAll(async () => {
  await here.close();
  await folder[Symbol.asyncDispose]();
});

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
    expect(await keptIn(to)).toHaveLength(rows + 2);
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
