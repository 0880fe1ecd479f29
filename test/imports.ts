import { glob, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** One import of a file: static or dynamic, of values or of types. */
export interface Import {
  readonly file: string;
  /** As it is written: `./row.ts`, `node:fs`. */
  readonly specifier: string;
  /** The file that a relative specifier names; null for packages. */
  readonly target: string | null;
}

const pattern = /(?:import|export)\s[^'";]*?from\s+'([^']+)'|import\s+'([^']+)'|import\('([^']+)'\)/g;

/** Paths are relative to the root and have slashes on every platform. */
const slashed = (path: string): string => path.replaceAll(sep, '/');

const isSource = (file: string): boolean =>
  !/\.test\.ts$|\.d\.ts$|^infra\/test\/|\/node_modules\/|vitest\.config/.test(file);

/** Returns the imports of every source file under a pattern, tests excepted. */
export async function importsUnder(folders: string): Promise<Import[]> {
  const found: Import[] = [];
  for await (const path of glob(`${folders}/**/*.{ts,tsx,mjs,vue}`, { cwd: root })) {
    const file = slashed(path);
    if (!isSource(file)) continue;
    for (const [, from, bare, lazy] of (await readFile(join(root, file), 'utf8')).matchAll(pattern)) {
      const specifier = from ?? bare ?? lazy ?? '';
      const target = specifier.startsWith('.')
        ? slashed(relative(root, resolve(root, dirname(file), specifier)))
        : null;
      found.push({ file, specifier, target });
    }
  }
  return found;
}
