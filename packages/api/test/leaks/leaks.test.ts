import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../server.ts';
import { leaks } from './leaks.ts';

const root = resolve(import.meta.dirname, '../../../..');

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let failures: ReadonlyMap<string, string>;
beforeAll(async () => {
  folder = await temporaryFolder();
  await makeCopy();
  for (const { file, places } of leaks) for (const [from, to] of places) await plant(file, from, to);
  failures = await failuresOf([...new Set(leaks.map(({ found }) => found.file))]);
}, 300_000);
afterAll(() => folder[Symbol.asyncDispose]());

/** A checkout whose API is its own, and whose rest is ours. */
async function makeCopy(): Promise<void> {
  const api = join(folder.path, 'packages/api');
  await mkdir(api, { recursive: true });
  for (const path of ['node_modules', 'test', 'examples', 'docs', 'package.json', 'packages/schema', 'packages/web'])
    await symlink(join(root, path), join(folder.path, path));
  for (const path of ['src', 'test', 'package.json', 'vitest.config.ts'])
    await cp(join(root, 'packages/api', path), join(api, path), { recursive: true });
}

async function plant(file: string, from: string, to: string): Promise<void> {
  const path = join(folder.path, 'packages/api/src', file);
  const text = await readFile(path, 'utf8');
  expect([file, text.split(from).length]).toEqual([file, 2]);
  await writeFile(
    path,
    text.replace(from, () => to),
  );
}

/** One viewer is enough for leaks to everybody. */
const otherViewers = 'nobody|organizer of another|token for another';

interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly failureMessages: readonly string[] }[];
  }[];
}

/** The messages of the tests that fail in the copy, by their titles. */
async function failuresOf(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const report = join(folder.path, 'report.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  // The answers of two worlds before they differ tell of no leak either.
  const needed = `^(?!Two tables with the same rows|.* (${otherViewers})( |$))`;
  const words = [
    vitest,
    'run',
    '--project=api',
    '--maxWorkers=1',
    '--reporter=json',
    `--outputFile=${report}`,
    '-t',
    needed,
    ...files,
  ];
  await promisify(execFile)(process.execPath, words, { cwd: join(folder.path, 'packages/api') }).catch(() => {});
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as Report;
  return new Map(
    testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ failureMessages }) => failureMessages.length > 0)
      .map(({ fullName, failureMessages }) => [fullName, failureMessages.join('\n')]),
  );
}

it.each(leaks)('$name', ({ found: { title, question } }) => {
  expect([...failures.keys()]).toContain(title);
  if (question) expect(failures.get(title)!.split('\n')).toContainEqual(expect.stringMatching(question));
});
