import {
  declarations,
  inputs,
  ownedId,
  typeNameOf,
  type Declaration,
  type Fields,
  type Id,
  type IdPrefix,
} from '@wikicon/schema';
import { mainKey } from '../src/rows/keys.ts';
import { privateKey } from '../src/rows/private-values.ts';
import { spoken, table, type Document } from './document.ts';

const own = 'N'.repeat(26);
const owner: Id<'con'> = `con_${'C'.repeat(26)}`;

const placeholder = ({ prefix, owner: owning }: Declaration): Id =>
  owning === 'OWNING' ? ownedId(prefix, owner, own) : `${prefix}_${own}`;

const short = (text: string): string => text.replaceAll(own, 'n').replaceAll('C'.repeat(26), 'c');

const named = (prefix: IdPrefix): string => spoken(typeNameOf(`${prefix}_`));

/** Every place in an input that takes ids: `source`, `speakers.person`. */
const places = (fields: Fields, within = ''): [string, readonly IdPrefix[]][] =>
  Object.entries(fields).flatMap(([name, { to, type }]): [string, readonly IdPrefix[]][] => {
    if (to !== undefined) return [[`${within}${name}`, to]];
    const [part] = [type].flat();
    return typeof part === 'object' && 'fields' in part ? places(part.fields, `${within}${name}.`) : [];
  });

const references = ({ name }: Declaration): string =>
  places(inputs[name])
    .map(([place, to]) => `\`${place}\` (${to.map(named).join(', ')})`)
    .join(', ');

function privateFields(noun: Declaration): string {
  const names = Object.keys(noun.fields).filter((name) => noun.fields[name]!.read !== null);
  if (names.length === 0) return '';
  const key = short(privateKey(placeholder(noun)).sk);
  return `${names.map((name) => `\`${name}\``).join(', ')} in \`${key}\``;
}

export const accessPatterns: Document = {
  file: new URL('../../../docs/access-patterns.md', import.meta.url),
  made: {
    nouns: table(
      ['noun', 'its own row', 'names', 'what few see'],
      declarations.map((noun) => {
        const { pk, sk } = mainKey(placeholder(noun));
        return [spoken(noun.name), `\`${short(pk)}\` / \`${short(sk)}\``, references(noun), privateFields(noun)];
      }),
    ),
  },
};
