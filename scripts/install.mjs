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
  // Goes to the error stream: the output is the command's own.
  console.error('Installing what the project needs (npm ci)…');
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', cwd];
  const options = { stdio: ['ignore', 2, 2], cwd };
  // On Windows npm is a script, which nothing but a shell or Node itself runs; npm says where it is.
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) execFileSync(process.execPath, [npm, ...words], options);
  else execFileSync('npm', words, { ...options, shell: process.platform === 'win32' });
}

const version = execFileSync('node', ['--version'], { encoding: 'utf8' }).trim();
if (!isNodeNew(version)) {
  console.error(
    `Node 24 or later is needed, and ${version} is here. On Linux x64 npm ci brings it, unless optional packages are omitted; elsewhere install it as .nvmrc says.`,
  );
  process.exit(1);
}
