import { declarations, type Declaration } from '@wikicon/schema';
import { listsOf } from './lists.ts';

type Field = Declaration['fields'][string];

/** The nouns whose forms and pages are made by hand: for them, only the facts of their fields are written. */
const ownForms = new Set<string>(['Conference', 'Session', 'Committee', 'Figure']);

export const hasOwnForm = ({ name }: Declaration): boolean => ownForms.has(name);

/** The facts that forms need of a noun, without its checks. */
export const descriptorOf = (noun: Declaration) => ({
  prefix: noun.prefix,
  /** The last part of the address of its list among the pages of organizers. */
  list: hasOwnForm(noun) ? null : (listsOf(noun).at(-1)?.address ?? null),
  isOwned: noun.owner === 'OWNING',
  /** Who makes it. */
  makers: noun.write.create,
  fields: Object.fromEntries(
    Object.entries(noun.fields).map(([name, field]) => [
      name,
      { ...fieldOf(field), isPublication: publicationOf(noun) === name },
    ]),
  ),
});

/** The field from whose instant on everybody sees it. */
const publicationOf = ({ read }: Declaration) => (typeof read === 'object' ? read.from : null);

function fieldOf({ kind, input, isNullable, to, read, write }: Field) {
  const { type, isRequired, initial } = input;
  const ids = to.length > 0 ? to : (input.to ?? []);
  return {
    kind: kindOf(kind, type, ids),
    isRequired,
    isNullable,
    to: ids,
    readBy: read ?? [],
    /** Those who write it, where they are fewer than the writers of the node. */
    writtenBy: write ?? [],
    initial: typeof initial === 'string' ? initial : null,
    ...vocabularyOf(type),
  };
}

/** A form asks for a date otherwise than for a country, and for a node alike, however it is shown. */
function kindOf(kind: Field['kind'], type: Field['input']['type'], ids: readonly string[]): string {
  if (kind === 'scalar') return type as string;
  return kind === 'other' && type === 'ID' && ids.length > 0 ? 'reference' : kind;
}

function vocabularyOf(type: Field['input']['type']) {
  const one = Array.isArray(type) ? (type as readonly unknown[])[0] : type;
  return typeof one === 'object' && one !== null && 'words' in one && 'name' in one
    ? { vocabulary: one.name as string, words: Object.keys(one.words as object) }
    : { vocabulary: null, words: [] };
}

/** The module of a noun: one line for each field. */
export function descriptorModule(noun: Declaration): string {
  const { fields, ...facts } = descriptorOf(noun);
  const lines = Object.entries(fields).map(([name, field]) => `    ${name}: ${JSON.stringify(field)},\n`);
  const head = Object.entries(facts).map(([name, fact]) => `  ${name}: ${JSON.stringify(fact)},\n`);
  return `/** The fields of ${noun.name}, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptor = {
${head.join('')}  fields: {
${lines.join('')}  },
} as const;
`;
}

/** The module that has those of all nouns, by the names of their files. */
export const descriptorsModule = (fileOf: (name: string) => string): string => `${declarations
  .map(({ name }) => `import { descriptor as ${name} } from './described/${fileOf(name)}';\n`)
  .join('')}
/** The fields of each declared noun, as packages/web/scripts/nouns writes them (npm run generate). */
export const descriptors = { ${declarations.map(({ name }) => name).join(', ')} } as const;
`;
