/** Writes the parts of documents that are made of declarations and rules: `npm run generate`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { accessPatterns } from './access-patterns.ts';
import { authority } from './authority.ts';
import { withParts, type Document } from './document.ts';

export const documents: Readonly<Record<string, Document>> = {
  'docs/authority.md': authority,
  'docs/access-patterns.md': accessPatterns,
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const { file, made } of Object.values(documents))
    writeFileSync(file, withParts(readFileSync(file, 'utf8'), made));
