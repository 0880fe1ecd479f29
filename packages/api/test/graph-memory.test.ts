import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canonicalText } from '../src/dynamo/canonical.ts';
import { newRow } from '../src/dynamo/compose.ts';
import { toItem, type Row } from '../src/dynamo/row.ts';
import { createChain } from '../src/backup/chain.ts';
import { format, version } from '../src/backup/head.ts';
import { runScript } from './commands.ts';
import { markMigrated } from '../src/migration/state.ts';
import { steps } from '../src/migration/steps/steps.ts';
import { emptyStore, type TestStore } from './engine.ts';
import { temporaryFolder } from './server.ts';

let store: TestStore;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [store, folder] = await Promise.all([emptyStore(), temporaryFolder()]);
  await markMigrated(store.writer, steps, new Date());
});
afterAll(async () => {
  await store.close();
  await folder[Symbol.asyncDispose]();
});

/** A small heap, for a large one is not swept before it is full. */
const heap = '--max-old-space-size=64';
const told = 'process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

/** The most megabytes that a command took while it ran, and what it said. */
async function megabytes(name: string, words: readonly string[]) {
  const { code, out, err } = await runScript(name, [...words, '--json'], {
    folder: folder.path,
    flags: [heap, '--import', `data:text/javascript,${encodeURIComponent(told)}`],
    environment: { DYNAMODB_ENDPOINT: store.endpoint, TABLE_NAME: store.name },
  });
  if (code !== 0) throw new Error(err + out);
  return { ...JSON.parse(out), megabytes: Number(err) / 1_024 };
}

const row = (at: number): Row =>
  newRow('Session', { pk: `CON#${at % 7}`, sk: `SES#${at}` }, `${at}${'x'.repeat(40_000)}`, '2026-11-28T00:00:00Z');

async function file(name: string, rows: number): Promise<void> {
  const stream = createWriteStream(join(folder.path, name));
  const write = async (line: string) => stream.write(line) || (await once(stream, 'drain'));
  const chain = createChain();
  const exportedAt = '2026-11-28T00:00:00Z';
  await write(chain.append('head', JSON.stringify({ format, version, migration: 0, table: 'wikicon', exportedAt })));
  for (let at = 0; at < rows; at += 1) await write(chain.append('row', canonicalText(toItem(row(at)))));
  await write(chain.append('end', JSON.stringify({ rows, sha256: chain.sha256() })));
  stream.end();
  await once(stream, 'close');
}

/** In megabytes: two thirds of the large file and the large table. */
const grain = 40;

/** In milliseconds: a large file takes its time on a busy machine. */
const timeout = 120_000;

it('An import holds no more of a large file than of a small one', { timeout }, async () => {
  await file('small.jsonl', 100);
  await file('large.jsonl', 1_500);
  // The first run compiles what the others find compiled.
  await megabytes('import', ['graph', 'small.jsonl', '--dry-run']);
  const small = await megabytes('import', ['graph', 'small.jsonl', '--dry-run']);
  const large = await megabytes('import', ['graph', 'large.jsonl', '--dry-run']);
  expect([small.created, large.created]).toEqual([100, 1_500]);
  expect(large.megabytes).toBeLessThan(small.megabytes + grain);
});

it('An export holds no more of a large table than of a small one', { timeout }, async () => {
  await store.writer.put(Array.from({ length: 100 }, (_, at) => row(at)));
  await megabytes('export', ['--out', 'first-table.jsonl']);
  const small = await megabytes('export', ['--out', 'small-table.jsonl']);
  for (let at = 100; at < 1_500; at += 100)
    await store.writer.put(Array.from({ length: 100 }, (_, more) => row(at + more)));
  const large = await megabytes('export', ['--out', 'large-table.jsonl']);
  expect([small.rows, large.rows]).toEqual([100, 1_500]);
  expect(large.megabytes).toBeLessThan(small.megabytes + grain);
});
