/** Writes dist: the module and types that npm has, and `client.js`, which every instance serves with all that it needs. */
import { execFileSync } from 'node:child_process';
import { copyFile, glob, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const home = fileURLToPath(new URL('..', import.meta.url));
const dist = `${home}/dist`;

await rm(dist, { recursive: true, force: true });
const output = { minify: true, comments: false } as const;
await build({ input: `${home}/src/index.ts`, external: 'gql.tada', output: { ...output, file: `${dist}/index.js` } });
await build({ input: `${home}/src/served.ts`, output: { ...output, file: `${dist}/client.js` } });

execFileSync('tsc', ['-p', 'tsconfig.build.json', '--noEmit', 'false', '--emitDeclarationOnly'], {
  cwd: home,
  stdio: 'inherit',
  // Where it is a script, as on Windows, nothing but a shell runs it.
  shell: process.platform === 'win32',
});
await rm(`${dist}/served.d.ts`);
await copyFile(`${home}/src/introspection.d.ts`, `${dist}/introspection.d.ts`);
for await (const file of glob(`${dist}/*.d.ts`)) {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replaceAll(/(from '\.\/[\w-]+)(?:\.d)?\.ts'/g, "$1.js'"));
}
