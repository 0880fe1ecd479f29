import type { Draft } from './drafts.ts';
import { english } from './drafts.ts';
import type { Call, Thing, Told } from './race-model.ts';
import type { World } from './world.ts';
import { mutationText, type Result } from './write.ts';

/** A noun with a name that only one may have, and a text. */
export interface Noun {
  readonly type: string;
  /** Its input; the unique name is of one sequence alone. */
  fields(names: string, unique: string | null, text: string): object;
  /** What is asked of it. */
  readonly selection: string;
  thing(node: any): Thing;
  read(here: World, own: Draft, id: string): Promise<Thing | null>;
}

const lastWord = (name: string): string => name.split(/[ -]/).at(-1)!;

function noun(type: string, selection: string, { fields, thing }: Pick<Noun, 'fields' | 'thing'>): Noun {
  const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${selection} } } }`;
  return {
    type,
    selection,
    fields,
    thing,
    async read(here, own, id) {
      const { data } = await here.ask(query, { id }, own.headers);
      return data.node && thing(data.node);
    },
  };
}

const slugged = (type: string, more: object = {}): Noun =>
  noun(type, 'version slug name { text }', {
    fields: (names, unique, text) => ({
      ...(unique !== null && { slug: `${names} ${unique}`.toLowerCase().replaceAll(' ', '-') }),
      name: english(text),
      ...more,
    }),
    thing: ({ version, slug, name }) => ({ version, unique: lastWord(slug), text: name.text }),
  });

/** Names in a conference, across conferences, and of people. */
export const nouns: Record<string, Noun> = {
  Topic: slugged('Topic'),
  Affiliate: slugged('Affiliate', { type: 'USER_GROUP' }),
  Person: noun('Person', 'version username displayName', {
    fields: (names, unique, text) => ({
      ...(unique !== null && { username: `${names} ${unique}` }),
      displayName: text,
    }),
    thing: ({ version, username, displayName }) => ({ version, unique: lastWord(username), text: displayName }),
  }),
};

interface SenderNeeds {
  readonly ask: World['ask'];
  readonly own: Draft;
  readonly noun: Noun;
  readonly names: string;
}

/** Sends a call, with its key again as long as the store does not answer. @returns what the writer was told */
export const sender =
  ({ ask, own, noun: { type, fields, selection, thing }, names }: SenderNeeds) =>
  async (call: Call): Promise<Told> => {
    const name = `${call.kind}${type}`;
    const input = {
      ...(call.kind === 'create'
        ? { conference: own.id }
        : { id: call.id ?? unknown[type], expectedVersion: call.expectedVersion }),
      ...(call.kind !== 'delete' && fields(names, call.unique, call.text)),
      idempotencyKey: call.key && `${names} ${call.key}`,
    };
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const { data, errors } = await ask(mutationText(name, selection), { input }, own.headers);
      if (errors === undefined) return toldBy(data.result, thing);
      const isPassing = errors.every((error) => error.extensions['code'] === 'UNAVAILABLE');
      // Without a key nobody may send it again: whether it was done is not known.
      if (!isPassing || call.key === null) throw new Error(JSON.stringify(errors));
    }
    throw new Error('The store did not answer for too long.');
  };

/** Well-formed ids of nothing. */
const unknown: Record<string, string> = {
  Topic: 'top_01M82V7M003BEM5YTXPP6KNMN201M82V7M003BEM5YTXPP6KNMN3',
  Affiliate: 'aff_01M82V7M003BEM5YTXPP6KNMN2',
  Person: 'per_01M82V7M003BEM5YTXPP6KNMN2',
};

function toldBy({ __typename: name, node, problems, ...result }: Result, thing: Noun['thing']): Told {
  if (name.endsWith('Payload')) return { kind: 'Written', id: node.id as string, ...thing(node) };
  if (name === 'Deletion') return { kind: 'Deleted' };
  if (name === 'VersionConflict') return { kind: name, version: result['version'] as number };
  if (name === 'NotFound' || name === 'KeyReused') return { kind: name };
  if (problems?.length === 1 && problems[0]!.rule === 'TAKEN') return { kind: 'TAKEN' };
  throw new Error(JSON.stringify({ name, problems, ...result }));
}
