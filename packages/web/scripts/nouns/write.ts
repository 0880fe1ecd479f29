/** Writes what forms need of each declared noun, and the documents by which they ask and write: `npm run generate`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { declarations } from '@wikicon/schema';
import { descriptorModule, descriptorsModule, hasOwnForm } from './descriptors.ts';
import { moduleOf } from './documents.ts';

export const folder = new URL('../../src/noun/', import.meta.url);

const made = declarations.filter((noun) => !hasOwnForm(noun));
const fileOf = (name: string): string => `${name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase()}.ts`;

const index = `/** The documents of each noun, as packages/web/scripts/nouns writes them (npm run generate). */
export const made = {
${made.map(({ name }) => `  ${name}: () => import('./${fileOf(name)}'),\n`).join('')}} as const;
`;

/** Every file that is made, with its text. */
export const files: Readonly<Record<string, string>> = {
  'descriptors.ts': descriptorsModule(fileOf),
  ...Object.fromEntries(declarations.map((noun) => [`described/${fileOf(noun.name)}`, descriptorModule(noun)])),
  'made/made.ts': index,
  ...Object.fromEntries(made.map((noun) => [`made/${fileOf(noun.name)}`, moduleOf(noun)])),
};

/** The folders in which nothing else stands. */
export const folders = ['made/', 'described/'];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of folders) {
    rmSync(new URL(name, folder), { recursive: true, force: true });
    mkdirSync(new URL(name, folder));
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(new URL(file, folder), text);
}
