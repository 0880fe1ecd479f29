/** Runs an entry once for each call that standard input has, and prints what each said and how it ended. */
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Ran } from './commands.ts';
import type { Call } from './together.ts';

const entry = process.argv[2]!;
const calls = JSON.parse(await text(process.stdin)) as readonly Call[];
const print = process.stdout.write.bind(process.stdout);
const { env } = process;
const all: Ran[] = [];

for (const [at, { words, input = '', environment }] of calls.entries()) {
  const said = { out: '', err: '' };
  process.env = { ...env, ...environment };
  process.argv = [process.execPath, entry, ...words];
  process.stdout.write = (chunk) => Boolean((said.out += chunk.toString()));
  process.stderr.write = (chunk) => Boolean((said.err += chunk.toString()));
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  // Under another name each time, an entry is another module, which runs again.
  await import(`${pathToFileURL(entry).href}?call=${at}`);
  all.push({ code: Number(process.exitCode ?? 0), ...said });
}

process.exitCode = 0;
print(JSON.stringify(all));
