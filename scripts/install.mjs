/**
 * Runs before `npm start` and `npm test`: installs what the project needs when node_modules is missing or older
 * than the lockfile. Plain JavaScript for any Node: it runs before the Node that the project brings is there.
 *
 * `node scripts/install.mjs bench/lighthouse` does so for a folder with an install of its own.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isInstalled, isNodeNew } from './ready.mjs';

const folder = process.argv[2] ?? '.';

if (!isInstalled(folder)) {
  const cwd = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  // To the error stream: what a command prints is its own.
  console.error('Installing what the project needs (npm ci)…');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', cwd], {
    stdio: ['ignore', 2, 2],
    cwd,
  });
}

const version = execFileSync('node', ['--version'], { encoding: 'utf8' }).trim();
if (!isNodeNew(version)) {
  console.error(
    `Node 24 is needed, and ${version} is here. On Linux x64 npm ci brings it; elsewhere install it as .nvmrc says.`,
  );
  process.exit(1);
}
