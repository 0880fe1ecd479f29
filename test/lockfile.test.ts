import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockedIn = (folder: string) =>
  JSON.parse(readFileSync(new URL(`../${folder}/package-lock.json`, import.meta.url), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };

type Packages = ReturnType<typeof lockedIn>['packages'];

/** Looks for a package as npm does: beside the one that names it, and then ever further up. */
function isLocked(packages: Packages, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.replace(/\/?(node_modules\/)?(@[^/]+\/)?[^/]+$/, '')) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

it.each(['.', 'examples/apps'])(
  'has the packages of all platforms, for npm ci refuses one that lacks some: %s',
  (folder) => {
    const { packages } = lockedIn(folder);
    const named = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => [from, name] as const),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(([from, name]) => !isLocked(packages, from, name))).toEqual([]);
  },
);

it('takes the embedded engine for five platforms, each for its own alone', () => {
  const engines = Object.entries(lockedIn('.').packages).filter(([path]) => path.startsWith('node_modules/@dynoxide/'));
  expect(engines.map(([path, { version, os, cpu }]) => [path.split('/')[2], version, os, cpu])).toEqual([
    ['darwin-arm64', '1.2.1', ['darwin'], ['arm64']],
    ['darwin-x64', '1.2.1', ['darwin'], ['x64']],
    ['linux-arm64', '1.2.1', ['linux'], ['arm64']],
    ['linux-x64', '1.2.1', ['linux'], ['x64']],
    ['win32-x64', '1.2.1', ['win32'], ['x64']],
  ]);
});

it.each(['.', 'bench/lighthouse', 'bench/peers', 'docs/recipes', 'examples/apps', 'infra/runtime/client'])(
  'names no registry, for each installs from their own: %s',
  (folder) => {
    const named = Object.values(lockedIn(folder).packages).flatMap(({ resolved }) => resolved ?? []);
    expect(named.filter((resolved) => resolved.includes('://'))).toEqual([]);
  },
);
