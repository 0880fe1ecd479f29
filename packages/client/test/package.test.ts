import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { expect, it } from 'vitest';
import { packed } from './packed.ts';
import { run } from './run.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const built = (name: string): Promise<string> => readFile(`${home}dist/${name}`, 'utf8');

/** What a module imports, now or later. */
const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?<!['"])\b(?:from|import)\s*\(?["'`]([^"'`]+)/g)].map(([, specifier]) => specifier!);

it('weighs at most 4 kB beside gql.tada, and imports nothing else', async () => {
  const code = await built('index.js');
  expect(gzipSync(code).length).toBeGreaterThan(1_000);
  expect(gzipSync(code).length).toBeLessThanOrEqual(4_000);
  expect([...new Set(importsOf(code))]).toEqual(['gql.tada']);
});

it('weighs at most 6 kB with all that it needs, as an instance serves it', async () => {
  const code = await built('client.js');
  expect(gzipSync(code).length).toBeLessThanOrEqual(6_000);
  expect(importsOf(code)).toEqual([]);
});

it('refers in its types to gql.tada and to what stands beside them', async () => {
  const files = (await readdir(`${home}dist`)).filter((name) => name.endsWith('.d.ts'));
  const imports = (await Promise.all(files.map(built))).flatMap(importsOf);
  const known = new Set(['gql.tada', ...files.map((name) => `./${name.replace('.d.ts', '.js')}`)]);
  expect(imports.filter((name) => !known.has(name))).toEqual([]);
});

it('has types that are not wrong for those who import modules', async () => {
  const tarball = await readFile(await packed());
  const { problems } = (await checkPackage(createPackageFromTarballData(tarball), { entrypoints: ['.'] })) as {
    problems?: readonly any[];
  };
  // CommonJS takes it by `require` from Node 22 on, which the tool does not know yet.
  expect(problems?.filter(({ resolutionKind }) => resolutionKind !== 'node16-cjs')).toEqual([]);
});

/** Goes as far as a release goes without a registry. */
const released = (tag: string) =>
  run('node', [`${home}scripts/release.ts`, tag, '--dry-run'], {
    env: { ...process.env, npm_config_offline: 'true' },
  });

it('is not published for the tag of another version', async () => {
  await expect(released('client-v0.0.1')).rejects.toThrow('tag it client-v');
});

it('would be published with what is built, and no source', async () => {
  const { version } = JSON.parse(await readFile(`${home}package.json`, 'utf8')) as { readonly version: string };
  const { stdout } = await released(`client-v${version}`);
  const { files } = (JSON.parse(stdout) as Record<string, { readonly files: readonly { readonly path: string }[] }>)[
    '@wikicon/client'
  ]!;
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.js', 'dist/index.d.ts']));
  expect(paths.filter((path) => !/^(LICENSE|README\.md|package\.json|dist\/[\w-]+(\.d\.ts|\.js))$/.test(path))).toEqual(
    [],
  );
});
