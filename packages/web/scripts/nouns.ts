/** Writes the facts that forms need of each listed noun, without its checks: `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { declarations, type Declaration } from '@wikicon/schema';

export const file = new URL('../src/noun/descriptors.ts', import.meta.url);

type Field = Declaration['fields'][string];

const descriptorOf = ({ prefix, fields }: Declaration) => ({
  prefix,
  fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldOf(field)])),
});

function fieldOf({ kind, input, isNullable, to, read }: Field) {
  const { type, isRequired, initial } = input;
  return {
    // A form asks for a date otherwise than for a country.
    kind: kind === 'scalar' ? (type as string) : kind,
    isRequired,
    isNullable,
    to: to[0] ?? null,
    readBy: read ?? [],
    initial: typeof initial === 'string' ? initial : null,
    ...vocabularyOf(type),
  };
}

const vocabularyOf = (type: Field['input']['type']) =>
  typeof type === 'object' && 'words' in type
    ? { vocabulary: type.name, words: Object.keys(type.words) }
    : { vocabulary: null, words: [] };

const listed = declarations.filter(({ name, list }) => list !== undefined || name === 'Conference');

/** One line for each field. */
const written = (noun: Declaration): string => {
  const { prefix, fields } = descriptorOf(noun);
  const lines = Object.entries(fields).map(([name, field]) => `      ${name}: ${JSON.stringify(field)},\n`);
  return `  ${noun.name}: {\n    prefix: "${prefix}",\n    fields: {\n${lines.join('')}    },\n  },\n`;
};

export const text = `/** The fields of each declared noun, as packages/web/scripts/nouns.ts writes them (npm run generate). */
export const descriptors = {
${listed.map(written).join('')}} as const;
`;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, text);
