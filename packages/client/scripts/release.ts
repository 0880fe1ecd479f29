/** `npm run release -- TAG [--dry-run]`: publishes what is built, where the tag names the version of package.json. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const home = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${home}package.json`, 'utf8')) as { readonly version: string };
const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean' } } });

const [tag] = positionals;
if (tag === `client-v${version}`) {
  const words = ['publish', '--json', ...(values['dry-run'] ? ['--dry-run'] : [])];
  execFileSync('npm', words, { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' });
} else {
  process.stderr.write(`The tag is ${tag}, and package.json says ${version}: tag it client-v${version}.\n`);
  process.exitCode = 1;
}
