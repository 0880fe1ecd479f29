import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The browser sees what is built: built here, unless turbo has seen to it. */
export async function setup(): Promise<void> {
  if (process.env['TURBO_HASH'] && existsSync(`${root}/dist/index.html`)) return;
  await build({ root, logLevel: 'error' });
}
