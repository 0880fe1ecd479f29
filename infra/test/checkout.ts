import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { installPlatform } from '../plan/install.ts';
import { root } from '../plan/sst.ts';

let built: Promise<unknown> | undefined;

/** A second place to plan in, with what is built here: there, a plan builds nothing. SST plans no two stages at once, wherever. */
export async function newCheckout(): Promise<string> {
  await installPlatform(root);
  await (built ??= promisify(execFile)('npm', ['run', 'build'], { cwd: root }));
  const checkout = await mkdtemp(join(tmpdir(), 'wikicon-checkout-'));
  await mkdir(join(checkout, '.sst'));
  for (const path of ['packages', 'node_modules', 'package.json', '.sst/platform', '.sst/provider-lock.json'])
    await symlink(join(root, path), join(checkout, path));
  await configure(checkout);
  return checkout;
}

/** Brings the deployment there as it is here. */
export async function configure(checkout: string): Promise<void> {
  for (const path of ['sst.config.ts', 'infra'])
    await cp(join(root, path), join(checkout, path), { recursive: true, force: true, filter: isOurs });
  await writeFile(join(checkout, 'infra/build.ts'), 'export const build = () => undefined;');
}

const isOurs = (path: string): boolean => basename(path) !== 'node_modules';
