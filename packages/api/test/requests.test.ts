import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { world, type World } from './world.ts';

let api: World;
beforeAll(async () => {
  api = await world();
});
afterAll(() => api.close());

const address = 'http://localhost:4000/graphql';
const query = '{ __typename }';
const body = JSON.stringify({ query });

interface Sent extends Omit<RequestInit, 'headers'> {
  readonly headers?: Record<string, string>;
  readonly path?: string;
}
const post = (sent: Sent): Sent => ({
  method: 'POST',
  body,
  ...sent,
  headers: { 'content-type': 'application/json', ...sent.headers },
});

async function answerTo({ path = '', ...sent }: Sent) {
  const response = await api.app(new Request(`${address}${path}`, sent));
  const { data, errors } = await response.json();
  return { status: response.status, headers: response.headers, said: data ?? errors[0].extensions.code };
}

const answered = [200, { __typename: 'Query' }];

describe('what is read', () => {
  it.each<[string, Sent]>([
    ['a type in capitals', post({ headers: { 'content-type': 'Application/JSON' } })],
    ['spaces around its parameter', post({ headers: { 'content-type': 'application/json ;  charset = UTF-8' } })],
    ['a charset in quotes', post({ headers: { 'content-type': 'application/json;charset="utf-8"' } })],
    [
      'a parameter that quotes other ones',
      post({ headers: { 'content-type': 'application/json; profile="a;charset=latin1, \\";charset=latin1"' } }),
    ],
    ['a parameter of no meaning', post({ headers: { 'content-type': 'application/json; odata.metadata=none;' } })],
    ['a body that says it is not encoded', post({ headers: { 'content-encoding': 'Identity' } })],
    ['a mark of byte order', post({ body: `\uFEFF${body}` })],
    [
      'what may be null',
      post({ body: JSON.stringify({ query, variables: null, operationName: null, extensions: null }) }),
    ],
    ['an empty name of an operation', post({ body: JSON.stringify({ query, operationName: '' }) })],
    ['a query in the address', { path: `?query=${encodeURIComponent(query)}` }],
    ['empty parameters beside it', { path: `?query=${encodeURIComponent(query)}&variables=&operationName=` }],
  ])('%s', async (_what, sent) => {
    const { status, said } = await answerTo(sent);
    expect([status, said]).toEqual(answered);
  });
});

describe('a body of another kind is refused with 415', () => {
  it.each<[string, Sent]>([
    ['no type', { method: 'POST', body: new TextEncoder().encode(body) }],
    ['a form', post({ headers: { 'content-type': 'application/x-www-form-urlencoded' } })],
    ['plain text that names JSON', post({ headers: { 'content-type': 'text/plain; application/json' } })],
    ['two types', post({ headers: { 'content-type': 'application/json, text/plain' } })],
    ['a type that begins alike', post({ headers: { 'content-type': 'application/jsonp' } })],
    ['another charset', post({ headers: { 'content-type': 'application/json; charset=utf-16le' } })],
    ['another charset in quotes', post({ headers: { 'content-type': 'application/json; Charset="ISO-8859-1"' } })],
  ])('%s', async (_what, sent) => {
    const { status, said, headers } = await answerTo(sent);
    expect([status, said, headers.get('accept')]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE', 'application/json']);
  });

  it.each(['gzip', 'br', 'GZIP', 'deflate, gzip', 'something'])('the content encoding %s', async (encoding) => {
    const sent = post({ body: new Uint8Array(gzipSync(body)), headers: { 'content-encoding': encoding } });
    const { status, said, headers } = await answerTo(sent);
    expect([status, said, headers.get('accept-encoding')]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE', 'identity']);
  });
});

describe('what is no request of GraphQL is refused with 400, whatever answer is accepted', () => {
  const bodies: [string, BodyInit][] = [
    ['an empty body', ''],
    ['half of a body', body.slice(0, 9)],
    ['invalid UTF-8', new Uint8Array([...Buffer.from('{"query":"{ __typename # '), 0xc3, 0x28, ...Buffer.from('"}')])],
    ['UTF-16', Buffer.from(body, 'utf16le')],
    ['a batch', `[${body},${body}]`],
    ['an empty batch', '[]'],
    ...['null', '7', '"{ __typename }"', 'true'].map((text): [string, string] => [text, text]),
    ...[{}, { query: null }, { query: '' }, { query: 7 }, { query: [query] }, { query: { query } }, { mutation: query }]
      .concat(
        ['variables', 'extensions'].flatMap((name) =>
          ['x', 7, [], true].map((value) => ({ query, [name]: value })),
        ) as never,
      )
      .concat([
        { query, operationName: 7 },
        { query, operationName: {} },
        { query, other: 1 },
      ] as never)
      .map((value): [string, string] => [JSON.stringify(value), JSON.stringify(value)]),
  ];
  const addresses = [
    '',
    '?',
    '?query=',
    '?variables={}',
    '?query={a}&variables=x',
    '?query={a}&variables=[]',
    '?query={a}&extensions=7',
  ];
  const requests = [
    ...bodies.map(([what, sent]): [string, Sent] => [what, post({ body: sent })]),
    ...addresses.map((path): [string, Sent] => [`GET /graphql${path}`, { path }]),
  ];
  it.each(requests)('%s', async (_what, sent) => {
    for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
      const { status, said } = await answerTo({ ...sent, headers: { ...sent.headers, accept } });
      expect([status, said]).toEqual([400, 'BAD_REQUEST']);
    }
  });
});

describe('the type of the answer', () => {
  const [json, graphql] = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];
  it.each([
    ['*/*', json],
    ['', json],
    ['Application/GraphQL-Response+JSON', graphql],
    ['application/json ; q=0.5 , application/graphql-response+json', graphql],
    ['application/graphql-response+json;q=0.1, application/*;q=0.9', json],
    ['application/json;q=0, */*', graphql],
    ['text/html, application/json; charset="utf-8"', json],
    ['application/json;q=', json],
    ['application/json;q=0x0', json],
    [',,application/graphql-response+json,', graphql],
    ['application/json;profile="a,b;q=0";q=0.1, application/graphql-response+json;q=0.2', graphql],
    ['application/json, application/graphql-response+json', json],
    ['application/graphql-response+json, application/json', graphql],
  ])('to “%s” is %s', async (accept, type) => {
    const { status, headers } = await answerTo(post({ headers: { accept } }));
    expect([status, headers.get('content-type')]).toEqual([200, type]);
  });

  it.each([
    'text/html',
    'application/xml',
    'application/json;q=0',
    'application/json;q=0.',
    'text/html;profile=", application/json"',
    '*/*;q=0.0',
    'application/json; charset=utf-16',
    'nonsense',
    ',',
  ])('is none for “%s”: 406, and nothing is run', async (accept) => {
    const { status, said, headers } = await answerTo(post({ headers: { accept } }));
    expect([status, said, headers.get('content-type')]).toEqual([406, 'NOT_ACCEPTABLE', 'application/json']);
  });

  it('a browser’s visit is led to the explorer all the same', async () => {
    const { status, headers } = await api.app(new Request(address, { headers: { accept: 'Text/HTML' } }));
    expect([status, headers.get('location')]).toEqual([303, '/explorer']);
  });
});
