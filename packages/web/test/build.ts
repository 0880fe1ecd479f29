import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { chromiumPath } from './browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The browser sees what is built: built here, unless turbo has seen to it. */
export async function setup(): Promise<void> {
  // The one that npm brought is unpacked at its first use: by one process, before others start it half written.
  await chromiumPath();
  if (process.env['TURBO_HASH'] && existsSync(`${root}/dist/index.html`)) return;
  await build({ root, logLevel: 'error' });
}
