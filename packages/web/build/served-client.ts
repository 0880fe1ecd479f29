import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const built = fileURLToPath(new URL('../../client/dist/client.js', import.meta.url));

/** Puts the client of the API beside the page, for pages of others that import it from here. */
export const servedClient = (): Plugin => ({
  name: 'served-client',
  apply: 'build',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'client.js', source: await readFile(built) });
  },
});
