import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'node:fs/promises';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** As the table writes it, on every platform. */
const slashed = (path: string): string => path.replaceAll(sep, '/');

interface Boundary {
  readonly folder: string;
  readonly mayImport: readonly string[];
}

/** The table at the top of ARCHITECTURE.md. */
const boundaries: Boundary[] = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, folder = '', , imports = '']) => ({ folder, mayImport: imports.split(/, */) }));

/** The innermost folder of the table that a file stands in. */
const boundaryOf = (file: string): Boundary | undefined =>
  boundaries
    .filter(({ folder }) => file.startsWith(`${folder}/`))
    .toSorted((one, other) => other.folder.length - one.folder.length)[0];

const imports = /(?:import|export)\s[^'";]*?from\s+'([^']+)'|import\s+'([^']+)'|import\('([^']+)'\)/g;

function isAllowed(file: string, specifier: string, { folder, mayImport }: Boundary): boolean {
  if (!specifier.startsWith('.'))
    return mayImport.some(
      (name) => specifier === name || specifier.startsWith(`${name}/`) || specifier.startsWith(`${name}:`),
    );
  const target = slashed(relative(root, resolve(root, dirname(file), specifier)));
  if (boundaryOf(target)?.folder === folder || !/^(packages|infra)\//.test(target)) return true;
  return mayImport.some((name) => target.startsWith(name));
}

it('lets each folder import only what ARCHITECTURE.md says', async () => {
  const offences: string[] = [];
  let seen = 0;
  for await (const found of glob('{packages/*/{src,explorer},infra}/**/*.{ts,tsx,vue}', { cwd: root })) {
    const file = slashed(found);
    const boundary = boundaryOf(file);
    if (boundary === undefined || /\.test\.ts$|\.d\.ts$|^infra\/test\/|vitest\.config/.test(file)) continue;
    for (const [, from, bare, lazy] of readFileSync(join(root, file), 'utf8').matchAll(imports)) {
      const specifier = from ?? bare ?? lazy ?? '';
      seen += 1;
      if (!isAllowed(file, specifier, boundary)) offences.push(`${file} may not import ${specifier}`);
    }
  }
  expect(offences).toEqual([]);
  expect(seen).toBeGreaterThan(300);
});

it('lets nothing but the local server know what is only local', async () => {
  const offences: string[] = [];
  for await (const found of glob('packages/api/src/**/*.ts', { cwd: root })) {
    const file = slashed(found);
    if (file === 'packages/api/src/serve.ts' || file.endsWith('.test.ts')) continue;
    for (const [, from, bare, lazy] of readFileSync(join(root, file), 'utf8').matchAll(imports)) {
      const target = slashed(relative(root, resolve(root, dirname(file), from ?? bare ?? lazy ?? '')));
      const local = 'packages/api/src/local/';
      if (target.startsWith(local) && !file.startsWith(local)) offences.push(`${file} may not import ${target}`);
    }
  }
  expect(offences).toEqual([]);
});
