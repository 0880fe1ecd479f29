import { schema } from '@wikicon/schema/graphql';
import { getNamedType, isLeafType, isListType, getNullableType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './identities.ts';
import { post, world, type World } from './world.ts';

let here: World;
beforeAll(async () => {
  here = await world();
  await signIn(here, 'Synthetic Reader');
});
afterAll(() => here.close());

/** What can be no name, slug or id of anything. */
const impossible = {
  'half of a pair': '\uD800',
  'the other half': 'a\uDC00b',
  NUL: 'a\0b',
  'a noncharacter': 'a\uFFFEb',
  'a line break': 'a\nb',
  'only what has no width': '\u200B\u2060',
  'a direction': '\u202E',
  'a letter without a shape': '\u3164',
  'a place in an address': '..',
  nothing: '',
  'more than a key holds': 'x'.repeat(3_000),
};

const texts = new Set(['String', 'ID']);

/** They find many, or need two: tested below. */
const others = new Set(['search', 'path', 'mergePreview', 'merges']);

/** Every field of the root that finds something by a text. */
const finders = Object.values(schema.getQueryType()!.getFields()).flatMap(({ name, args, type }) => {
  const arg = args.find((one) => texts.has(getNamedType(one.type).name) && !['after', 'before'].includes(one.name));
  return arg === undefined || isLeafType(getNamedType(type)) || others.has(name)
    ? []
    : [{ name, arg, isList: isListType(getNullableType(arg.type)) }];
});

it('asks every field that finds something by a text', () => {
  expect(finders.map(({ name }) => name).toSorted()).toEqual([
    'affiliate',
    'conference',
    'institution',
    'node',
    'nodes',
    'person',
    'series',
    'subject',
  ]);
});

it.each([
  ['marks that have to be sorted', `a${'\u0301\u0323'.repeat(22_000)}`],
  ['marks with directions between them', `a${'\u0301\u0323\u200E'.repeat(12_000)}`],
])('is answered soon when 15 fields look for 90 kB of %s', async (_what, text) => {
  const fields = Array.from({ length: 15 }, (_, at) => `f${at}: person(username: $text) { id }`);
  const from = performance.now();
  const { data } = await here.ask(`query ($text: String!) { ${fields.join(' ')} }`, { text });
  expect([Object.values(data).filter((one) => one !== null), performance.now() - from < 3_000]).toEqual([[], true]);
});

describe.each(Object.entries(impossible))('What is found by %s', (_what, text) => {
  it.each(finders)('as $name is null, as anything unknown', async ({ name, arg, isList }) => {
    const query = `query ($text: ${String(arg.type)}) { found: ${name}(${arg.name}: $text) { __typename } }`;
    const { data, errors } = await here.ask(query, { text: isList ? [text] : text });
    expect([data, errors]).toEqual([{ found: isList ? [null] : null }, undefined]);
  });

  it('is nothing where words are looked for, and no way leads there', async () => {
    const query = `query ($text: String!, $id: ID!) {
      search(query: $text) { nodes { id } }
      path(from: $id, to: "per_01M82V7M1MFK0YZ37HGETYWSRG") { isComplete }
      mergePreview(from: $id, into: $id) { movedCount }
    }`;
    const { data, errors = [] } = await here.ask(query, { text, id: text });
    const isLong = text.length > 200;
    expect([data.path, data.search, errors.map(({ extensions }) => extensions['code'])]).toEqual(
      isLong ? [null, null, ['BAD_USER_INPUT']] : [null, { nodes: [] }, []],
    );
  });

  it('by a filter is nothing', async () => {
    const conditions = ['topics', 'rooms', 'types', 'organizations', 'speakers'];
    const query =
      'query ($filter: SessionFilter) { conference(slug: "demo") { sessions(filter: $filter) { nodes { id } } } }';
    for (const name of conditions) {
      const { data, errors } = await here.ask(query, { filter: { [name]: [text] } });
      expect([name, data, errors]).toEqual([name, { conference: { sessions: { nodes: [] } } }, undefined]);
    }
  });

  it('by a cursor is told to be none of the list', async () => {
    const query = 'query ($after: String) { conferences(after: $after) { nodes { id } } }';
    const { errors } = await here.ask(query, { after: text });
    expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(['BAD_CURSOR']);
  });

  it.each(['people', 'conferences', 'sessions', 'affiliates', 'institutions'])(
    'at /%s/… is no page',
    async (folder) => {
      const paths = [encodeURIComponent(text.toWellFormed()), '%ED%A0%80', '%FF'].map((part) => `/${folder}/${part}`);
      for (const path of text === '' || text === '..' ? [] : paths) {
        const response = await here.app(new Request(`http://localhost:4000${path}`));
        expect([path, response.status < 500]).toEqual([path, true]);
      }
    },
  );
});

it.each([
  ['an escape in a literal', String.raw`{ person(username: "\ud800") { id } }`],
  ['the letter itself in a literal', '{ person(username: "\uD800") { id } }'],
  ['a block of text', '{ person(username: """\uD800""") { id } }'],
  ['a name', '{ \uD800 }'],
])('a document with half of a pair as %s does not parse', async (_what, query) => {
  const response = await here.app(post({ query }));
  const { errors, data } = await response.json();
  expect([response.status, errors.map((one: any) => one.extensions.code), data]).toEqual([
    200,
    ['GRAPHQL_PARSE_FAILED'],
    undefined,
  ]);
});

it.each(['authorization', 'accept-language', 'cookie', 'x-correlation-id'])(
  'a header %s of any bytes is no fault of ours',
  async (header) => {
    const headers = { [header]: `Bearer \u00ED\u00A0\u0080\u00FF` };
    const response = await here.app(post({ query: '{ person(username: "Synthetic Reader") { id } }' }, headers));
    expect(response.status).toBeLessThan(500);
  },
);

it.each([
  'Synthetic user 09\u200E',
  '\u202ASynthetic user 09\u202C',
  'Synthetic user 09\u200B',
  'synthetic_user_09',
  'User:Synthetic user 09',
  'Synthetic\u00A0user\u300009',
])('%j finds the person that it was copied from', async (username) => {
  const query = 'query ($username: String!) { person(username: $username) { username } }';
  const { data } = await here.ask(query, { username });
  expect(data.person).toEqual({ username: 'Synthetic user 09' });
});
