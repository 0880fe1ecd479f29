/** Writes the facts that forms need of each listed noun, without its checks: `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { declarations, type Declaration } from '@wikicon/schema';

export const file = new URL('../src/noun/descriptors.ts', import.meta.url);

const descriptorOf = ({ prefix, fields }: Declaration) => ({
  prefix,
  fields: Object.fromEntries(
    Object.entries(fields).map(([name, { kind, input, to, read }]) => [
      name,
      { kind, isRequired: input.isRequired, to: to[0] ?? null, readBy: read ?? [] },
    ]),
  ),
});

const listed = declarations.filter(({ list }) => list !== undefined);

const descriptors = Object.fromEntries(listed.map((noun) => [noun.name, descriptorOf(noun)]));

export const text = `/** The fields of each declared noun, as packages/web/scripts/nouns.ts writes them (npm run generate). */
export const descriptors = ${JSON.stringify(descriptors, null, 2)} as const;
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, text);
