import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../plan/sst.ts';
import { said } from './command.ts';

let folder: string;
let checkout: string;
const schema = 'packages/schema/schema.graphql';

const git = (...words: string[]) =>
  promisify(execFile)('git', ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@example.org', ...words], {
    cwd: checkout,
  });

/** A branch beside main, as a pull request has it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wikicon-change-'));
  checkout = join(folder, 'checkout');
  for (const path of [
    '.ci/schema',
    'package.json',
    schema,
    'packages/schema/package.json',
    'packages/schema/scripts',
  ]) {
    await mkdir(dirname(join(checkout, path)), { recursive: true });
    await cp(join(root, path), join(checkout, path), { recursive: true });
  }
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'The schema of main');
  await git('clone', '--quiet', '--bare', checkout, join(folder, 'origin'));
  await git('remote', 'add', 'origin', join(folder, 'origin'));
  await symlink(join(root, 'node_modules'), join(checkout, 'node_modules'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the workflow's command, with a file for GitHub's summary. */
async function check(...words: string[]): Promise<{ readonly code: number; readonly summary: string }> {
  const file = join(folder, crypto.randomUUID());
  const env = { ...process.env, GITHUB_STEP_SUMMARY: file };
  const { code } = await said(join(checkout, '.ci/schema'), ['main', ...words], { env });
  return { code, summary: await readFile(file, 'utf8') };
}

const summary = (...lines: string[]): string =>
  ['### Changes of the schema', '', '```', ...lines, '```', ''].join('\n');

it('has nothing to say of a change elsewhere', async () => {
  expect(await check()).toEqual({ code: 0, summary: summary('0 breaking, 0 dangerous, 0 safe changes.') });
});

it('fails for what breaks clients, and says what, unless that is allowed', async () => {
  const text = await readFile(join(checkout, schema), 'utf8');
  await writeFile(
    join(checkout, schema),
    text.replace(/(type Person implements[^]*?  displayName: )String!/, '$1Int!'),
  );
  const told = summary(
    'Breaking:',
    '  Field Person.displayName changed type from String! to Int!.',
    '1 breaking, 0 dangerous, 0 safe changes.',
  );
  expect([await check(), await check('--allow-breaking')]).toEqual([
    { code: 1, summary: told },
    { code: 0, summary: told },
  ]);
});
