import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowRetention } from '../src/dynamo/row-retention.ts';
import { openItems } from '../src/dynamo/items.ts';
import { hashOf } from '../src/kernel/secret.ts';
import { anyItem } from './any-item.ts';
import { emptyStore } from './engine.ts';
import { fullWorld } from './full-world.ts';
import { besides, bring, dyingAfter, itemsIn, keptIn, take } from './graph-files.ts';
import { temporaryFolder } from './server.ts';

let here: Awaited<ReturnType<typeof fullWorld>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let whole: string;
beforeAll(async () => {
  [here, folder] = await Promise.all([fullWorld(), temporaryFolder()]);
  whole = path('whole.jsonl');
  await take(here, whole);
});
afterAll(async () => {
  await here.close();
  await folder[Symbol.asyncDispose]();
});

const path = (name: string): string => join(folder.path, name);
const typesOf = (texts: readonly string[]): string[] => texts.map((text) => JSON.parse(text).type.S);
const rowsOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => /^\{"sum":"\w{32}","row":(.*)\}$/s.exec(line)?.[1] ?? []);

describe('A file of the graph', () => {
  it('decides about every kind of row that the system writes, and about no other', async () => {
    const written = new Set((await itemsIn(here)).map((item) => item['type']!.S!));
    // Nothing is migrated here, and nobody keeps answers.
    const others = new Set(['Migration', 'Program']);
    expect([...written].toSorted()).toEqual(Object.keys(rowRetention).filter((kind) => !others.has(kind)));
  });

  it('holds every row that is kept, byte for byte, and no other', async () => {
    const rows = rowsOf(await readFile(whole, 'utf8'));
    expect(rows.toSorted()).toEqual((await keptIn(here)).toSorted());
    const staying = new Set(['BrowserSession', 'AccessToken', 'LoginAttempt', 'Operation']);
    expect(typesOf(rows).filter((type) => staying.has(type))).toEqual([]);
  });

  it('holds no credential, nor what one could be known by', async () => {
    const text = await readFile(whole, 'utf8');
    for (const secret of Object.values(here.secrets).map((one) => one.split('_').slice(2).join('_'))) {
      expect(secret).toHaveLength(43);
      expect([text.includes(secret), text.includes(hashOf(secret))]).toEqual([false, false]);
    }
    expect(JSON.stringify(await itemsIn(here))).toContain(hashOf(here.secrets.token.split('_').slice(2).join('_')));
  });

  it('may be read by its owner alone', async () => {
    expect((await stat(whole)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });

  it('is not written over', async () => {
    await expect(take(here, whole)).rejects.toThrow('It is there already, and is not written over.');
  });

  it('is not written when a row is of a kind about which nobody has decided', async () => {
    const other = await besides(here);
    await openItems(other).put({ pk: { S: 'X' }, sk: { S: 'Y' }, type: { S: 'Mystery' } });
    await expect(take(other, path('mystery.jsonl'))).rejects.toThrow(
      'X / Y: Whether a row of the kind “Mystery” may leave',
    );
  });
});

describe('An export that was interrupted', () => {
  it('goes on where it was, anywhere, and gives the same rows as one that never stopped', async () => {
    const file = path('interrupted.jsonl');
    let tries = 0;
    for (;;) {
      const items = dyingAfter(openItems({ ...here, pageRows: 1_000 }), 2 + tries);
      const report = await take(here, file, { items }).catch(() => null);
      if (report !== null) break;
      // A process that is killed leaves half a line. The next one comes further: the index may fill many pages.
      await writeFile(`${file}.part`, '{"sum":"0123', { flag: 'a' });
      tries += 1;
    }
    expect(tries).toBeGreaterThan(1);
    expect(rowsOf(await readFile(file, 'utf8'))).toEqual(rowsOf(await readFile(whole, 'utf8')));
  });

  it('begins anew when not even the first line was whole', async () => {
    const file = path('hardly-begun.jsonl');
    await writeFile(`${file}.part`, '{"sum":"0123');
    expect((await take(here, file)).resumedAfter).toBe(0);
  });

  it('gets its name when nothing but that was missing', async () => {
    const file = path('nameless.jsonl');
    await writeFile(`${file}.part`, await readFile(whole));
    const { resumedAfter, rows } = await take(here, file);
    expect(resumedAfter).toBe(rows);
  });

  it.each([
    ['another table', { name: 'another-table' }, 0],
    ['yesterday', {}, 24],
  ])('does not go on with a part of %s', async (_name, other, hours) => {
    const file = path(`part of ${_name}.jsonl`);
    await take(here, file, { items: dyingAfter(openItems({ ...here, pageRows: 200 }), 1) }).catch(() => null);
    const now = new Date(Date.now() + hours * 3_600_000);
    await expect(take({ ...here, ...other }, file, { now })).rejects.toThrow(
      'cannot be gone on with; remove it to begin anew.',
    );
  });
});

it('Any row survives going out and coming in', async () => {
  await using own = await temporaryFolder();
  const store = await emptyStore();
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyItem, { maxLength: 12, selector: ({ pk, sk }) => `${pk!.S} ${sk!.S}` }),
      async (items) => {
        const [from, to] = [await besides(store), await besides(store)];
        for (const item of items) await openItems(from).put(item);
        const file = join(own.path, `${from.name}.jsonl`);
        await take(from, file);
        await bring(to, file);
        const [before, after] = [await keptIn(from), await keptIn(to)];
        expect(before).toHaveLength(items.length);
        expect(after).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
  await store.close();
}, 60_000);
