import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

const home = fileURLToPath(new URL('..', import.meta.url));

let tarball: Promise<string> | undefined;

/** Packs what is built, as it would be published; once in a process. @returns the path of the tarball */
export const packed = (): Promise<string> => (tarball ??= pack());

async function pack(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'));
  const words = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await run('npm', words, { cwd: home });
  const [{ filename }] = JSON.parse(stdout) as [{ readonly filename: string }];
  return join(folder, filename);
}
