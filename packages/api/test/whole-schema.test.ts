import { schema } from '@wikicon/schema/graphql';
import { parse, specifiedRules, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appOn, askOf, emptyWorld, type Answer, type World } from './world.ts';

let api: World;
beforeAll(async () => {
  api = await emptyWorld();
});
afterAll(() => api.close());

/** Asks an API that nobody has asked before: until now it knows no more than queries reach. */
const askFirst = (query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
  askOf(appOn(api))(query, variables);

it.each([
  'query ($input: CreateSessionInput) { __typename }',
  'query ($input: CreateSesionInput!) { node(id: $input) { id } }',
  '{ node(id: "ses_1") { ... on SessionPayload { session { id } } } }',
  '{ node(id: "ses_1") { ... on SesionPayload { session { id } } } }',
  'query { ...Refused } fragment Refused on WriteError { mesage }',
  'mutation { createSesion { __typename } }',
  'subscription { sessions { __typename } }',
  '{ __type(name: "Mutation") { nam } }',
  '{ conferense { id } createSession { __typename } }',
  '{ viewer { createAccessToken { token } } }',
])('says of the first document what the whole schema says: %s', async (query) => {
  const { errors } = await askFirst(query);
  const expected = validate(schema, parse(query), specifiedRules, { maxErrors: 5 });
  expect(expected).not.toEqual([]);
  expect(errors!.map(({ message }) => message)).toEqual(expected.map(({ message }) => message));
});

it('shows the mutations to whoever asks for the schema first', async () => {
  const { data } = await askFirst('{ __schema { mutationType { name } types { name } } }');
  expect(data.__schema).toEqual({
    mutationType: { name: 'Mutation' },
    types: expect.arrayContaining([{ name: 'Mutation' }, { name: 'CreateSessionInput' }]),
  });
});

it('runs a mutation that is asked for first', async () => {
  const { data } = await askFirst('mutation { signOutEverywhere { __typename } }');
  expect(data).toEqual({ signOutEverywhere: { __typename: 'NotSignedIn' } });
});

it('measures the inputs of a mutation that is asked for first', async () => {
  const name = Array.from({ length: 21 }, () => ({ language: 'en', text: 'a' }));
  const { errors } = await askFirst(
    'mutation ($name: [LocalizedTextInput!]!) { createSeries(input: { slug: "a", name: $name }) { __typename } }',
    { name },
  );
  expect(errors!.map(({ message }) => message)).toEqual(['input.name has 21 entries, and takes at most 20.']);
});

it('answers a query as before, once a mutation was asked for', async () => {
  const ask = askOf(appOn(api));
  const query = '{ conference(slug: "nowhere") { id } }';
  const first = await ask(query);
  await ask('mutation { signOutEverywhere { __typename } }');
  expect([first.data, (await ask(query)).data]).toEqual([{ conference: null }, { conference: null }]);
});
