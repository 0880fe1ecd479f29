/** Prints how many lines of source each package has, without tests and what is generated, and how long its files are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2] ?? join(import.meta.dirname, '..');
const isSource = (path) =>
  /\.(ts|tsx|vue|css)$/.test(path) && !/\.test\.ts$|\.d\.ts$|descriptors\.ts$|noun\/(described|made)\//.test(path);

let all = 0;
for (const name of readdirSync(join(root, 'packages'))) {
  const folder = join(root, 'packages', name, 'src');
  const lengths = readdirSync(folder, { recursive: true })
    .filter(isSource)
    .map((path) => readFileSync(join(folder, path), 'utf8').split('\n').length - 1)
    .toSorted((one, other) => one - other);
  const lines = lengths.reduce((sum, length) => sum + length, 0);
  all += lines;
  process.stdout.write(
    `${name.padEnd(8)} ${String(lines).padStart(6)} lines in ${lengths.length} files; ` +
      `median ${lengths[Math.floor(lengths.length / 2)]}, longest ${lengths.at(-1)}\n`,
  );
}
process.stdout.write(`${'all'.padEnd(8)} ${String(all).padStart(6)} lines\n`);
