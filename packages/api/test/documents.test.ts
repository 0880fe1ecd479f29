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
async function answerTo(hash: unknown, { to = api, ...more }: { to?: World; query?: string } = {}) {
  const parameters = new URLSearchParams({
    ...more,
    variables: JSON.stringify({ slug: 'ca-wikicon-2025' }),
    extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
  });
  const response = await to.app(new Request(`http://localhost/graphql?${parameters}`));
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
  return [response.status, data ?? errors?.map(({ message }) => message)];
}

const found = [200, { conference: { name: { text: 'Central Asian WikiCon 2025' } } }];
const unknown = [200, ['PersistedQueryNotFound']];

it('the web client’s queries are answered to their hashes', async () => {
  expect(await answerTo(hashOf(query))).toEqual(found);
});

it.each([hashOf('another'), '__proto__', 'constructor', ''])(
  '“%s” is no hash of theirs, and clients are told so',
  async (hash) => {
    expect(await answerTo(hash)).toEqual(unknown);
  },
);

it('an API that knows none of them tells clients to send the query, and answers it', async () => {
  const hash = hashOf(query);
  expect([await answerTo(hash, { to: without }), await answerTo(hash, { to: without, query })]).toEqual([
    unknown,
    found,
  ]);
});

it('a hash beside a query changes nothing', async () => {
  expect(await answerTo(hashOf('another'), { query })).toEqual(found);
});

it('a mutation is not run by GET, by its hash neither', async () => {
  const [status] = await answerTo(hashOf(mutation));
  expect(status).toBe(405);
});

it.each([7, null, { a: 1 }])('what is no text is no hash: %j', async (hash) => {
  expect(await answerTo(hash)).toEqual([200, ['Must provide query string.']]);
});
