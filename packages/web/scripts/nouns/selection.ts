import { declarations, type Declaration } from '@wikicon/schema';
import type { descriptorOf } from './descriptors.ts';

type Field = ReturnType<typeof descriptorOf>['fields'][string];

export const textSelection = '{ text language direction isFallback }';

/** What is read of fields that are shown by hand, and edited by parts of forms that are made by hand. */
const byHand: Readonly<Record<string, string>> = {
  'MediaFile.license': '{ spdxId }',
  'Person.affiliations':
    '(first: 15) { edges { role title { translations { language text } } since until node { id name { text language } } } }',
};

/** Writes what a form reads of a field. */
export function selectionOf(path: string, name: string, { kind, to }: Field): string {
  if (kind === 'line' || kind === 'prose') return `${name} { text language translations { language text } }`;
  if (kind === 'picture') return `${name} { file author license { spdxId } }`;
  if (kind === 'reference' || kind === 'references') return `${name} ${namesOf(to)}`;
  return kind === 'other' ? `${name} ${byHand[path] ?? ''}` : name;
}

/** Writes what names a node: of one kind, or of several. */
function namesOf(to: readonly string[]): string {
  const nouns = to.map((prefix) => declarations.find((noun) => noun.prefix === prefix)!);
  if (nouns.length === 1) return `{ id ${nameOf(nouns[0]!)} }`;
  return `{ ${nouns.map((noun) => `... on ${noun.name} { id ${nameOf(noun)} }`).join(' ')} }`;
}

const nameOf = (noun: Declaration): string => {
  const name = headingOf(noun);
  if (name !== null) return `${name} { text language }`;
  return 'displayName' in noun.fields ? 'displayName' : '';
};

/** Finds the text by which a node is called, if it has one in several languages. */
export function headingOf({ fields }: Declaration): string | null {
  const texts = Object.entries(fields).filter(([, { kind }]) => kind === 'line' || kind === 'prose');
  const [name] = texts.find(([, { input }]) => input.isRequired) ?? [];
  return name ?? ('displayName' in fields ? null : (texts[0]?.[0] ?? null));
}
