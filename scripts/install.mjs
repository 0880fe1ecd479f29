/**
 * Runs before `npm start` and `npm test`: installs what the project needs when node_modules is missing or older
 * than the lockfile. Plain JavaScript for any Node: it runs before the Node that the project brings is there.
 *
 * `node scripts/install.mjs bench/lighthouse` does so for a folder with an install of its own.
 */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL(`../${process.argv[2] ?? ''}`, import.meta.url));
const changed = (file) => statSync(`${folder}/${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  // To the error stream: what a command prints is its own.
  console.error('Installing what the project needs (npm ci)…');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder], {
    stdio: ['ignore', 2, 2],
    cwd: folder,
  });
}

const version = execFileSync('node', ['--version'], { encoding: 'utf8' }).trim();
if (Number(version.slice(1).split('.')[0]) < 24) {
  console.error(
    `Node 24 is needed, and ${version} is here. On Linux x64 npm ci brings it; elsewhere install it as .nvmrc says.`,
  );
  process.exit(1);
}
