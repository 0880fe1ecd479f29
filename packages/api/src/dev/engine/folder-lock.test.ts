import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folder-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('is given to one, and to the next when the first gives it back', () => {
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(`Another server (process ${process.pid}) works on the data folder`);
  unlock();
  lockFolder(folder)();
});

it.each([
  ['a file of something else', (path: string) => writeFile(path, 'no lock '.repeat(100))],
  ['a folder', (path: string) => mkdir(path)],
])('is no other server’s where %s stands in its place', async (_what, make) => {
  await make(join(folder, 'server.lock'));
  expect(() => lockFolder(folder)).toThrow(/server\.lock cannot be locked: .+\. Remove it if no server works on/);
});
