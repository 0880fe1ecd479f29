import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sentences } from '../src/interchange/text/sentences.ts';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** The words in capitals that the API's code has between quotation marks, but for the list of sentences itself. */
async function codes(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const file of glob(`${source}/{interchange,uploads,cli,http}/**/*.ts`)) {
    if (file.endsWith('/sentences.ts')) continue;
    for (const [, code] of readFileSync(file, 'utf8').matchAll(/'([A-Z][A-Z_]+)'/g)) found.add(code!);
  }
  return found;
}

// That each has words in every language is a test of the web client.
it('every sentence of an import is said somewhere', async () => {
  const said = await codes();
  expect(Object.keys(sentences).filter((code) => !said.has(code))).toEqual([]);
});
