/** `npm run schema:check -- URL|FILE`: tells what the schema of this checkout would change for clients of another. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { changesBetween, type Changes } from './changes.ts';

const usage = `npm run schema:check -- URL|FILE [options]

Compares packages/schema/schema.graphql with the schema that a site serves, or with a file.

  --allow-breaking  breaking changes are told, and taken; so is a site that does not answer
  --json            print one JSON object
`;

/** The schema of clients is unknown, and so are the changes that would break them. */
class Unknown extends Error {}

/** @returns the schema that clients know; null where no site is named, for none is deployed. @throws Unknown */
async function known(place: string): Promise<string | null> {
  if (place === '') return null;
  if (!/^https?:/.test(place)) return readFile(resolve(process.env['INIT_CWD'] ?? '.', place), 'utf8');
  const url = new URL('/schema.graphql', place);
  const response = await fetch(url, { signal: AbortSignal.timeout(15_000) }).catch(() => null);
  if (response === null) throw new Unknown(`Nobody answers at ${url.origin}: what clients know cannot be told.`);
  if (!response.ok) throw new Unknown(`${url.href} answers ${response.status}: what clients know cannot be told.`);
  return response.text();
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
  const before = await known(place).catch((error: unknown) => {
    if (error instanceof Unknown && values['allow-breaking']) return error;
    throw error;
  });
  if (before === null || before instanceof Unknown) {
    const nothing = before?.message ?? 'No site is named: nothing is deployed that clients could know.';
    process.stdout.write(values.json ? `${JSON.stringify({ nothing })}\n` : `${nothing}\n`);
    return 0;
  }
  const changes = changesBetween(before, await readFile(new URL('../schema.graphql', import.meta.url), 'utf8'));
  process.stdout.write(values.json ? `${JSON.stringify(changes)}\n` : textOf(changes));
  return changes.breaking.length > 0 && !values['allow-breaking'] ? 1 : 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: Error) => {
  const isUnknown = error instanceof Unknown;
  process.stderr.write(isUnknown ? `${error.message}\n` : `${error.message}\n\n${usage}`);
  return isUnknown ? 1 : 2;
});
