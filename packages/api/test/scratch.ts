import { existsSync } from 'node:fs';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that the tests put into temporary folders goes into one, which is gone afterwards, also when a test was killed. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(await roomy(), 'wikicon-tests-'));
  // The second is for Windows; with the third, processes of ours read their modules faster than the first one did.
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, NODE_COMPILE_CACHE: join(folder, 'compiled') });
  return () => rm(folder, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 });
}

const memory = '/dev/shm';
const enough = 2 ** 30;

/** Memory where a system offers it as a folder with a gigabyte of space: no test is about how disks keep their promises. */
async function roomy(): Promise<string> {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = await statfs(memory);
  return bavail * bsize > enough ? memory : tmpdir();
}
