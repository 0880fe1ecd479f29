import { rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript, type Ran } from './commands.ts';
import { seededFolder, serveHere, startServer } from './server.ts';
import { ask } from './started-folder.ts';
import { runAll } from './together.ts';

/** The words in which a start is refused. */
const refusal = (folder: string): Promise<string> =>
  startServer({ DATA_DIR: folder }).then(
    async (server) => `started, and stopped with ${await server.stop()}`,
    ({ message }: Error) => message.trim(),
  );

/** The same where nobody asks about the process. */
const refusalHere = (folder: string): Promise<string> =>
  serveHere({ DATA_DIR: folder }).then(
    async ({ stop }) => `started, and stopped with ${String(await stop())}`,
    ({ message }: Error) => message,
  );

/** Null where there is none. */
const sizeOf = (file: string): Promise<number | null> =>
  stat(file).then(
    ({ size }) => size,
    () => null,
  );

const remedy =
  'Put it back from a backup; or npm run reset begins anew, and npm run import -- graph FILE then brings a file of npm run export.';

describe('A second server on one folder', { timeout: 120_000 }, () => {
  it('is refused in words, and the first goes on', async () => {
    await using folder = await seededFolder();
    const first = await startServer({ DATA_DIR: folder.path });
    expect(await refusal(folder.path)).toMatch(
      /^Wikicon Graph did not start\. Another server \(process \d+\) works on the data folder .*\. Stop it, or choose another folder with DATA_DIR\.$/,
    );
    expect(await ask(first.url)).toMatchObject({ conference: { program: { length: 60 } } });
    await first.stop();
    expect(await refusal(folder.path)).toBe('started, and stopped with 0');
  });

  it('may start when the first was killed without a word', async () => {
    await using folder = await seededFolder();
    const first = await startServer({ DATA_DIR: folder.path });
    process.kill(first.pid, 'SIGKILL');
    expect(await refusal(folder.path)).toBe('started, and stopped with 0');
  });
});

describe('Data that is lost', { timeout: 120_000 }, () => {
  const lost: readonly (readonly [string, (file: string) => Promise<void>, string])[] = [
    ['gone', (file) => rm(file), 'The data file FILE is gone.'],
    ['emptied', (file) => truncate(file), 'The data file FILE is empty.'],
    [
      'cut off',
      async (file) => truncate(file, Math.floor((await stat(file)).size / 2)),
      'The data file FILE is damaged.',
    ],
    ['overwritten', (file) => writeFile(file, 'no database '.repeat(900)), 'The data file FILE is damaged.'],
  ];

  const folders: Awaited<ReturnType<typeof seededFolder>>[] = [];
  const fileIn = (folder: { readonly path: string }) => join(folder.path, 'wikicon.db');
  const sizes: (number | null)[] = [];
  let exports: readonly Ran[];
  beforeAll(async () => {
    for (const [, lose] of lost) {
      const folder = await seededFolder();
      folders.push(folder);
      await lose(fileIn(folder));
      sizes.push(await sizeOf(fileIn(folder)));
    }
    const calls = folders.map(({ path }) => ({
      words: ['--out', 'graph.jsonl'],
      environment: { DATA_DIR: path, INIT_CWD: path },
    }));
    exports = await runAll('export', calls, { folder: folders[0]!.path });
  });
  afterAll(() => Promise.all(folders.map((folder) => folder[Symbol.asyncDispose]())));

  it.each(lost.map(([name, , sentence], at) => [name, sentence, at] as const))(
    'is told and never made anew without a word: %s',
    async (_name, sentence, at) => {
      const file = fileIn(folders[at]!);
      const words = `${sentence.replace('FILE', file)} ${remedy}`;
      expect(await refusalHere(folders[at]!.path)).toBe(words);
      expect([exports[at]!.code, exports[at]!.err.includes(words)]).toEqual([1, true]);
      expect(await sizeOf(file)).toBe(sizes[at]);
    },
  );

  it('is told when another file stands in its place, which has no such table', async () => {
    await using folder = await seededFolder();
    const file = join(folder.path, 'wikicon.db');
    await rm(file);
    await rm(join(folder.path, 'tables.txt'));
    await runScript('table', [], { folder: folder.path, environment: { TABLE_NAME: 'another-table' } });
    await writeFile(join(folder.path, 'tables.txt'), 'wikicon\n');
    expect(await refusalHere(folder.path)).toBe(
      `The table wikicon is not in the data file ${file} any more. ${remedy}`,
    );
  });

  it('is begun anew by npm run reset, and by that alone', async () => {
    await using folder = await seededFolder();
    await truncate(join(folder.path, 'wikicon.db'));
    const { code, out } = await runScript('reset', [], { folder: folder.path });
    expect([code, out]).toEqual([0, 'The table is empty. npm start loads the embedded conferences again.\n']);
    const server = await serveHere({ DATA_DIR: folder.path });
    expect(await ask(server.url)).toMatchObject({ conference: { program: { length: 60 } } });
    await server.stop();
  });
});
