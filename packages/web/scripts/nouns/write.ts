/** Writes what forms need of each declared noun, and the documents by which they ask and write: `npm run generate`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { declarations } from '@wikicon/schema';
import { descriptors, hasOwnForm } from './descriptors.ts';
import { moduleOf } from './documents.ts';

export const folder = new URL('../../src/noun/', import.meta.url);

const made = declarations.filter((noun) => !hasOwnForm(noun));
const fileOf = (name: string): string => `made/${name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase()}.ts`;

const index = `/** The documents of each noun, as packages/web/scripts/nouns writes them (npm run generate). */
export const made = {
${made.map(({ name }) => `  ${name}: () => import('./${fileOf(name).slice(5)}'),\n`).join('')}} as const;
`;

/** Every file that is made, with its text. */
export const files: Readonly<Record<string, string>> = {
  'descriptors.ts': descriptors,
  'made/made.ts': index,
  ...Object.fromEntries(made.map((noun) => [fileOf(noun.name), moduleOf(noun)])),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('made/', folder), { recursive: true });
  for (const file of readdirSync(new URL('made/', folder))) rmSync(new URL(`made/${file}`, folder));
  for (const [file, text] of Object.entries(files)) writeFileSync(new URL(file, folder), text);
}
