import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withParts } from '../scripts/document.ts';
import { documents } from '../scripts/documents.ts';

/** Tables are told apart by what stands in their cells, not by how wide these are. */
const cells = (text: string): string =>
  text.replaceAll(/-{3,}/g, '---').replaceAll(/ {2,}/g, ' ').replaceAll(/\n+/g, '\n');

it.each(Object.entries(documents))(
  '%s says what the rules say; npm run generate brings it up to date',
  (_name, { file, made }) => {
    const text = readFileSync(file, 'utf8');
    for (const part of Object.values(made)) expect(cells(text)).toContain(cells(part));
    expect(cells(text)).toBe(cells(withParts(text, made)));
  },
);
