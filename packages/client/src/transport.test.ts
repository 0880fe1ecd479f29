import { afterEach, expect, it, vi } from 'vitest';
import { answering, asked, rooms, url } from '../test/answering.ts';
import { createClient } from './client.ts';

afterEach(() => vi.unstubAllGlobals());

it('asks by GET, in the languages of the reader', async () => {
  const { fetch, sent } = answering({ data: { conference: null }, extensions: { cost: { complexity: 3 } } });
  const client = createClient({ url, fetch, languages: ['uz-Latn', 'ru'] });
  expect(await client.query(rooms, { slug: 'demo' })).toEqual({
    data: { conference: null },
    extensions: { cost: { complexity: 3 } },
  });
  const [one] = sent;
  expect(Object.fromEntries(new URL(one!.url).searchParams)).toEqual({
    query: asked,
    operationName: 'Rooms',
    variables: '{"slug":"demo","languages":["uz-Latn","ru"]}',
  });
  expect(one!.init).toEqual({
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'accept-language': 'uz-Latn, ru;q=0.9',
    },
  });
});

it('asks by POST with a token', async () => {
  const { fetch, sent } = answering({ data: {} });
  await createClient({ url, fetch, token: 'wkc_x' }).query(rooms, { slug: 'demo', languages: ['fa'] });
  expect(sent).toEqual([
    {
      url,
      init: {
        method: 'POST',
        headers: {
          accept: 'application/graphql-response+json, application/json;q=0.9',
          authorization: 'Bearer wkc_x',
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          query: asked,
          operationName: 'Rooms',
          variables: { slug: 'demo', languages: ['fa'] },
        }),
      },
    },
  ]);
});

it('asks by POST what is too long for an address', async () => {
  const { fetch, sent } = answering({ data: {} });
  const client = createClient({ url, fetch });
  await client.query('{ nodes(ids: []) { id } }', { ids: 'x'.repeat(1_800) });
  await client.query('{ nodes(ids: []) { id } }', { ids: 'x'.repeat(1_950) });
  expect(sent.map(({ init }) => init.method)).toEqual([undefined, 'POST']);
  expect(sent[0]!.url.length).toBeLessThanOrEqual(2_000);
});

it('sends the hash of a query that the server knows', async () => {
  const { fetch, sent } = answering({ data: {} });
  await createClient({ url, fetch, persisted: true }).query(rooms, { slug: 'demo' });
  const parameters = Object.fromEntries(new URL(sent[0]!.url).searchParams);
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(asked))).toString('hex');
  expect(parameters).toEqual({
    operationName: 'Rooms',
    variables: '{"slug":"demo"}',
    extensions: `{"persistedQuery":{"version":1,"sha256Hash":"${digest}"}}`,
  });
});

it('sends queries in words from then on where the server does not know one', async () => {
  const { fetch, sent } = answering({ errors: [{ message: 'PersistedQueryNotSupported' }] }, { data: {} });
  const client = createClient({ url, fetch, persisted: true });
  await client.query(rooms, { slug: 'demo' });
  await client.query(rooms, { slug: 'demo' });
  expect(sent.map((one) => [...new URL(one.url).searchParams.keys()])).toEqual([
    ['operationName', 'variables', 'extensions'],
    ['query', 'operationName', 'variables'],
    ['query', 'operationName', 'variables'],
  ]);
});

it('sends queries in words where the browser makes no hashes', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const { fetch, sent } = answering({ data: {} });
  await createClient({ url, fetch, persisted: true }).query(rooms, { slug: 'demo' });
  expect(new URL(sent[0]!.url).searchParams.get('query')).toBe(asked);
});
