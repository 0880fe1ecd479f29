/** `npm run schema:check -- URL|FILE`: what the schema of this checkout would change for clients of another. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { changesBetween, type Changes } from './changes.ts';

const usage = `npm run schema:check -- URL|FILE [options]

Compares packages/schema/schema.graphql with the schema that a site serves, or with a file.

  --allow-breaking  breaking changes are told, and taken
  --json            print one JSON object
`;

/** @returns the schema that clients know; or, where nothing is deployed, a sentence that says so */
async function known(place: string): Promise<{ readonly text: string } | { readonly nothing: string }> {
  if (place === '') return { nothing: 'No site is named: nothing is deployed that clients could know.' };
  if (!/^https?:/.test(place)) return { text: await readFile(resolve(process.env['INIT_CWD'] ?? '.', place), 'utf8') };
  const url = new URL('/schema.graphql', place);
  const response = await fetch(url, { signal: AbortSignal.timeout(15_000) }).catch((error: Error) => error);
  if (response instanceof Error) return { nothing: `Nobody answers at ${url.origin}: nothing is deployed there yet.` };
  if (response.status === 404) return { nothing: `There is no ${url.href}: nothing is deployed there yet.` };
  if (!response.ok) return { nothing: `${url.href} answers ${response.status}: what clients know cannot be told.` };
  return { text: await response.text() };
}

const list = (title: string, changes: readonly string[]): string =>
  changes.length === 0 ? '' : `${title}:\n${changes.map((change) => `  ${change}\n`).join('')}`;

function textOf({ breaking, dangerous, safe }: Changes): string {
  const lists = list('Breaking', breaking) + list('Dangerous', dangerous);
  return `${lists}${breaking.length} breaking, ${dangerous.length} dangerous, ${safe.length} safe changes.\n`;
}

async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { 'allow-breaking': { type: 'boolean' }, json: { type: 'boolean' } },
  });
  const [place, ...others] = positionals;
  if (place === undefined || others.length > 0) throw new Error('Give the address of one site, or one file.');
  const before = await known(place);
  if ('nothing' in before) {
    process.stdout.write(values.json ? `${JSON.stringify({ nothing: before.nothing })}\n` : `${before.nothing}\n`);
    return 0;
  }
  const changes = changesBetween(before.text, await readFile(new URL('../schema.graphql', import.meta.url), 'utf8'));
  process.stdout.write(values.json ? `${JSON.stringify(changes)}\n` : textOf(changes));
  return changes.breaking.length > 0 && !values['allow-breaking'] ? 1 : 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n\n${usage}`);
  return 2;
});
