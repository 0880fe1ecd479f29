import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that the tests put into temporary folders goes into one, which is gone afterwards, also when a test was killed. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'wikicon-tests-'));
  // The second is for Windows; with the third, processes of ours read their modules faster than the first one did.
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, NODE_COMPILE_CACHE: join(folder, 'compiled') });
  return () => rm(folder, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 });
}
