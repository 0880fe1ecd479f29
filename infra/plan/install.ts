import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { quietly, root, sst } from './sst.ts';

/** Brings the parts of SST that the configuration is checked against: its types and components, as npm has them. */
export async function installPlatform(checkout: string): Promise<void> {
  if (existsSync(join(checkout, '.sst/provider-lock.json'))) return;
  await promisify(execFile)(sst, ['install', '--stage', 'ci'], {
    cwd: checkout,
    env: { ...process.env, ...quietly },
    timeout: 300_000,
  });
}

if (import.meta.main) await installPlatform(root);
