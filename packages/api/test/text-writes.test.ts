import { schema } from '@wikicon/schema/graphql';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft, english, type Draft } from './drafts.ts';
import { rowsIn } from './rows.ts';
import { emptyWorld, type World } from './world.ts';

let here: World;
let own: Draft;
beforeAll(async () => {
  here = await emptyWorld();
  own = await draft(here, 'texts');
  await own.make('Person', { username: 'Synthetic twin' });
});
afterAll(() => here.close());

/** What a refused write says; nothing of it is stored. */
async function problemsOf(mutation: string, input: object): Promise<string[]> {
  await here.jobs.idle();
  const before = await rowsIn(here);
  const { problems } = await own.tell(mutation, input);
  expect(await rowsIn(here)).toEqual(before);
  return problems!.map(({ field, rule, message }) => `${field} ${rule}: ${message}`);
}

const half = 'a\uD800';

const scalars: Readonly<Record<string, unknown>> = {
  String: half,
  ID: half,
  Int: 1,
  Boolean: true,
  LanguageTag: 'en',
  Decimal: '1',
  TimeZone: 'UTC',
  CountryCode: 'UZ',
  CurrencyCode: 'USD',
  Date: '2027-04-10',
  PartialDate: '2027',
  DateTime: '2027-04-10T05:00:00Z',
  URL: 'https://example.org/',
};

/** A value that fits the schema and in which every text is malformed. */
function malformed(type: GraphQLInputType): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [malformed(plain.ofType)];
  if (isEnumType(plain)) return plain.getValues()[0]!.name;
  if (!isInputObjectType(plain)) return scalars[(plain as { name: string }).name];
  return Object.fromEntries(Object.entries(plain.getFields()).map(([name, field]) => [name, malformed(field.type)]));
}

/** Where the texts and ids of an input are. */
const placesIn = (type: GraphQLInputObjectType): string[] =>
  Object.entries(type.getFields()).flatMap(([name, field]) => placesOf(field.type, name));

function placesOf(type: GraphQLInputType, place: string): string[] {
  const plain = getNullableType(type);
  if (isListType(plain)) return placesOf(plain.ofType, `${place}.0`);
  if (isInputObjectType(plain)) return placesIn(plain).map((inner) => `${place}.${inner}`);
  return ['String', 'ID'].includes((plain as { name: string }).name) ? [place] : [];
}

const inputOf = (mutation: string) =>
  schema.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`) as GraphQLInputObjectType;

/** What says which node is meant: an id that is none finds none. */
const addresses = new Set(['conference', 'id']);

const mutations = Object.values(schema.getMutationType()!.getFields())
  .filter(({ args }) => args.length > 0)
  .map(({ name }) => name);

describe('Half of a surrogate pair in every text and id of an input', () => {
  it.each(mutations.filter((name) => name.startsWith('create') && name !== 'createAccessToken'))(
    'of %s is told of each, and nothing is stored',
    async (mutation) => {
      const type = inputOf(mutation);
      const { conference: _place, ...fields } = malformed(type) as Record<string, unknown>;
      const problems = await problemsOf(mutation, {
        ...('conference' in type.getFields() && { conference: own.id }),
        ...fields,
      });
      const told = problems.filter((one) => / MALFORMED: /.test(one)).map((one) => one.split(' ')[0]);
      expect(told).toEqual(expect.arrayContaining(placesIn(type).filter((place) => !addresses.has(place))));
    },
  );

  /** Whoever marks a message that is none of theirs is told nothing, and nothing is changed. */
  const refused = { markMessagesRead: 'MarkMessagesReadPayload' } as Readonly<Record<string, string>>;

  it.each(mutations)('of %s is no fault of ours', async (mutation) => {
    await here.jobs.idle();
    const before = await rowsIn(here);
    const type = schema.getMutationType()!.getFields()[mutation]!.args[0]!.type;
    const query = `mutation ($input: ${String(type)}) { ${mutation}(input: $input) { __typename } }`;
    const { data, errors } = await here.ask(query, { input: malformed(type) }, own.headers);
    expect([errors, Object.values(data)]).toEqual([
      undefined,
      [{ __typename: refused[mutation] ?? expect.stringMatching(/^(NotFound|InvalidInput|NotAllowed)$/) }],
    ]);
    expect(await rowsIn(here)).toEqual(before);
  });
});

it.each<[what: string, noun: string, fields: object, problem: string]>([
  ['a twin that looks alike', 'Person', { username: 'Synthetic\u200E twin' }, 'username TAKEN'],
  ['a twin with another space', 'Person', { username: 'synthetic\u3000\u200Btwin' }, 'username TAKEN'],
  ['a place in an address as a user name', 'Person', { username: '..' }, 'username MALFORMED'],
  ['an IP address as a user name', 'Person', { username: '192.0.2.7' }, 'username MALFORMED'],
  ['a user name of two lines', 'Person', { username: 'a\nb' }, 'username MALFORMED'],
  ['an unseen user name', 'Person', { username: '\u2060' }, 'username TOO_SMALL'],
  ['an unseen display name', 'Person', { displayName: '\u200B' }, 'displayName TOO_SMALL'],
  ['a display name without a shape', 'Person', { displayName: '\u3164\u2800' }, 'displayName TOO_SMALL'],
  [
    'an unseen abstract',
    'Session',
    { title: english('a'), abstract: english('\u200B\n\u200E') },
    'abstract.0.text TOO_SMALL',
  ],
  ['NUL in a title', 'Session', { title: english('a\0') }, 'title.0.text MALFORMED'],
  ['a mark in a slug', 'Topic', { slug: 'a\u200Eb', name: english('a') }, 'slug MALFORMED'],
  ['an unseen key', 'Topic', { slug: 'a', name: english('a'), idempotencyKey: '\u200B' }, 'idempotencyKey MALFORMED'],
  ['half a pair in a reason', 'Topic', { slug: 'a', name: english('a'), reason: half }, 'reason MALFORMED'],
  ['201 letters of a rare script', 'Venue', { name: english('𐐷'.repeat(201)) }, 'name.0.text TOO_LARGE'],
])('refuses %s', async (_what, noun, fields, problem) => {
  expect(await problemsOf(`create${noun}`, { conference: own.id, ...fields })).toEqual([
    expect.stringMatching(`^${problem}: `),
  ]);
});

it.each([
  ['a forced direction', '\u202ESynthetic', 'Synthetic'],
  ['a line break', 'Synthetic\r\nPerson', 'Synthetic Person'],
  ['a noncharacter', 'Synthetic\uFFFE', 'Synthetic'],
  ['100 letters of a rare script', '𐐷'.repeat(100), '𐐷'.repeat(100)],
])('stores a display name with %s in its accepted form', async (_what, displayName, stored) => {
  const { id } = await own.make('Person', { displayName });
  const { data } = await here.ask(
    'query ($id: ID!) { node(id: $id) { ... on Person { displayName } } }',
    { id },
    own.headers,
  );
  expect(data.node.displayName).toBe(stored);
});

it('keeps no reason of which nothing can be seen', async () => {
  const { id } = await own.make('Topic', { slug: 'reasons', name: english('a'), reason: '  ' });
  const { data } = await here.ask(
    'query ($id: ID!, $node: ID!) { node(id: $id) { ... on Conference { audit(node: $node) { nodes { reason } } } } }',
    { id: own.id, node: id },
    own.headers,
  );
  expect(data.node.audit.nodes).toEqual([{ reason: null }]);
});
