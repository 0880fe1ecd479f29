import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Writes what is text a second time beside itself, compressed, for servers that send it so. */
export const compressed = (): Plugin => ({
  name: 'compressed',
  // After every other hook has written what it writes.
  writeBundle: {
    order: 'post',
    handler({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => /\.(css|js|svg)$/.test(file))) {
        const path = join(dir!, name);
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  },
});
