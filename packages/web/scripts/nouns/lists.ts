import { readFileSync } from 'node:fs';
import { declarations, type Declaration } from '@wikicon/schema';
import { buildSchema, getNamedType, isListType, isNonNullType, isObjectType, type GraphQLOutputType } from 'graphql';

/** A list of the nodes of a noun that a conference owns. */
export interface List {
  /** The fields that lead to it from the conference: venues, rooms. */
  readonly path: readonly string[];
  /** Whether it comes page by page. */
  readonly isConnection: boolean;
  /** Its name in addresses: session-types. */
  readonly address: string;
}

const schema = buildSchema(readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8'));

/** Finds the lists that together hold all nodes of a noun: what waits to be seen comes first. */
export function listsOf(noun: Declaration): readonly List[] {
  if (noun.owner !== 'OWNING') return [];
  if (noun.list) return [noun.waiting, noun.list].flatMap((one) => (one ? [list([one.name], true)] : []));
  const direct = plainList('Conference', noun.name) ?? connection('Conference', noun.name);
  if (direct) return [list([direct.name], direct.isConnection)];
  for (const owner of declarations) {
    const [outer, inner] = [plainList('Conference', owner.name), plainList(owner.name, noun.name)];
    if (outer && inner) return [list([outer.name, inner.name], false)];
  }
  throw new Error(`No list of ${noun.name} leads from its conference.`);
}

const list = (path: readonly string[], isConnection: boolean): List => ({
  path,
  isConnection,
  address: path.at(-1)!.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
});

function fieldsOf(type: string) {
  const found = schema.getType(type);
  return isObjectType(found) ? Object.values(found.getFields()) : [];
}

function plainList(type: string, of: string) {
  const found = fieldsOf(type).find((field) => isListOf(field.type, of));
  return found && { name: found.name, isConnection: false };
}

function connection(type: string, of: string) {
  const found = fieldsOf(type).find((field) => getNamedType(field.type).name === `${of}Connection`);
  return found && { name: found.name, isConnection: true };
}

const isListOf = (type: GraphQLOutputType, of: string): boolean =>
  isNonNullType(type) ? isListOf(type.ofType, of) : isListType(type) && getNamedType(type).name === of;
