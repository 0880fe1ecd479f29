import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { built } from './pages.ts';
import { world, type World } from './world.ts';

const query = 'query Name($slug: String!) { conference(slug: $slug) { name(languages: ["en"]) { text } } }';
const mutation = 'mutation Gone { deleteSession(input: { id: "ses_1", expectedVersion: 1 }) { __typename } }';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

let api: World;
let without: World;
beforeAll(async () => {
  const documents = Object.fromEntries([query, mutation].map((text) => [hashOf(text), text]));
  api = await world({ builtFiles: built(null, documents) });
  without = await world();
});
afterAll(() => Promise.all([api.close(), without.close()]));

/** What is answered to a hash, and to a query beside it. */
async function answerTo(
  hash: unknown,
  { to = api, version = 1, ...more }: { to?: World; version?: number; query?: string } = {},
) {
  const parameters = new URLSearchParams({
    ...more,
    variables: JSON.stringify({ slug: 'ca-wikicon-2025' }),
    extensions: JSON.stringify({ persistedQuery: { version, sha256Hash: hash } }),
  });
  const response = await to.app(new Request(`http://localhost/graphql?${parameters}`));
  const { data, errors } = await response.json();
  return [response.status, data ?? [errors[0].message, errors[0].extensions.code]];
}

const found = [200, { conference: { name: { text: 'Central Asian WikiCon 2025' } } }];
const notSupported = [200, ['PersistedQueryNotSupported', 'PERSISTED_QUERY_NOT_SUPPORTED']];
const malformed = [400, [expect.stringContaining('persistedQuery'), 'BAD_REQUEST']];

it.each([hashOf(query), hashOf(query).toUpperCase()])(
  'the web client’s queries are answered to their hashes: %s',
  async (hash) => {
    expect(await answerTo(hash)).toEqual(found);
  },
);

it('to any other hash clients are told to do without, so that they send each query once', async () => {
  const other = hashOf('another');
  expect([await answerTo(other), await answerTo(other, { query })]).toEqual([notSupported, notSupported]);
});

it('an API that knows none of them says the same', async () => {
  const hash = hashOf(query);
  expect([await answerTo(hash, { to: without }), await answerTo(hash, { to: without, query })]).toEqual([
    notSupported,
    notSupported,
  ]);
});

it('one of their hashes beside a query changes nothing', async () => {
  expect(await answerTo(hashOf(mutation), { query })).toEqual(found);
});

it('a mutation is not run by GET, by its hash neither', async () => {
  const [status] = await answerTo(hashOf(mutation));
  expect(status).toBe(405);
});

it.each(['__proto__', 'constructor', '', 'g'.repeat(64), 7, null, { a: 1 }])('%j is no hash', async (hash) => {
  expect([await answerTo(hash), await answerTo(hash, { query })]).toEqual([malformed, malformed]);
});

it('another version of the protocol is refused', async () => {
  expect(await answerTo(hashOf(query), { version: 2 })).toEqual(malformed);
});
