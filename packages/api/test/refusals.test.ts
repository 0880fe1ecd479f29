import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, world, type World } from './world.ts';

let api: World;

beforeAll(async () => {
  api = await world();
});
afterAll(() => api.close());

/** What a client sees of a refusal. */
async function refusal(request: Request) {
  const response = await api.app(request);
  const text = await response.text();
  const { errors } = JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] };
  return {
    status: response.status,
    code: errors[0]?.extensions.code,
    bytes: text.length,
    leaks: /\bat .*\.[jt]s|node_modules|stack|originalError/.test(text),
  };
}

const strict = { accept: 'application/graphql-response+json' };
const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);
const query = (text: string, headers: Record<string, string> = strict): Request => post({ query: text }, headers);

const attacks: [name: string, request: () => Request, status: number, code: string][] = [
  ['a document that does not parse', () => query('{ x'), 400, 'GRAPHQL_PARSE_FAILED'],
  ['a field that does not exist', () => query('{ secrets }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    '400 fields that do not exist',
    () => query(`{ ${Array.from({ length: 400 }, (_, n) => `f${n}`).join(' ')} }`),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  ['a document of 3,000 tokens', () => query(`{ ${'__typename '.repeat(3_000)} }`), 400, 'GRAPHQL_PARSE_FAILED'],
  [
    'a literal 20,000 deep',
    () => query(`{ nodes(ids: ${nested(20_000, '[', ']')}) { id } }`),
    400,
    expect.stringMatching(/GRAPHQL_PARSE_FAILED|QUERY_TOO_COMPLEX/),
  ],
  ['a selection 15,000 deep', () => query(nested(15_000, '{ a ', '}')), 400, 'GRAPHQL_PARSE_FAILED'],
  [
    'a query 20 deep',
    () =>
      query(`{ conference(slug: "demo") ${'{ series { conferences { nodes '.repeat(6)} { id } ${'} } }'.repeat(6)} }`),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  [
    '101 aliases',
    () => query(`{ ${Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(' ')} }`),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  ['16 fields at the root', () => query(`{ ${'__typename '.repeat(16)} }`), 400, 'QUERY_TOO_COMPLEX'],
  [
    'fields at the root behind fragments',
    () => query(`{ ...A ...A } fragment A on Query { ${'__typename '.repeat(8)} }`),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  ['fragments that double 25 times', () => query(doubling(25)), 400, 'QUERY_TOO_COMPLEX'],
  [
    'fragments in a circle',
    () => query('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['40 directives', () => query(`{ __typename ${'@include(if: true) '.repeat(40)} }`), 400, 'QUERY_TOO_COMPLEX'],
  [
    'a hundred lists that are read whole, one entry of each',
    () => query('{ conferences(first: 100) { nodes { people(first: 1) { totalCount } } } }'),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'pages within pages within pages',
    () => query('{ conferences(first: 100) { nodes { people(first: 100) { nodes { id } } } } }'),
    400,
    'QUERY_TOO_COMPLEX',
  ],
  [
    'introspection in a circle',
    () =>
      query('{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }'),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    '101 ids by variable',
    () =>
      post(
        { query: 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: Array(101).fill('x') } },
        strict,
      ),
    400,
    'BAD_USER_INPUT',
  ],
  [
    'a page of a thousand million by variable',
    () =>
      post(
        { query: 'query($n: Int) { conferences(first: $n) { nodes { id } } }', variables: { n: 1_000_000_000 } },
        strict,
      ),
    200,
    'BAD_USER_INPUT',
  ],
  [
    'several queries in one request',
    () => post([{ query: '{ __typename }' }, { query: '{ __typename }' }], strict),
    400,
    'BAD_REQUEST',
  ],
  ['a body that is not JSON', () => post('{"query"', strict), 400, 'BAD_REQUEST'],
  [
    'a body of 10 MB',
    () => post({ query: '{ __typename }', variables: { x: 'x'.repeat(10_000_000) } }, strict),
    413,
    'REQUEST_ENTITY_TOO_LARGE',
  ],
  [
    'a form',
    () => post('query={__typename}', { ...strict, 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'a multipart form',
    () => post('--x--', { ...strict, 'content-type': 'multipart/form-data; boundary=x' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'plain text',
    () => post('{ __typename }', { ...strict, 'content-type': 'text/plain' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'a query as application/graphql',
    () => post('{ __typename }', { ...strict, 'content-type': 'application/graphql' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
];

function doubling(times: number): string {
  const fragments = Array.from({ length: times }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  return `{ ...F0 } ${fragments.join(' ')} fragment F${times} on Query { __typename }`;
}

describe('what is refused', () => {
  it.each(attacks)('%s: a small answer without a stack', async (_name, request, status, code) => {
    expect(await refusal(request())).toEqual({
      status,
      code,
      bytes: expect.toSatisfy((bytes: number) => bytes < 2_000),
      leaks: false,
    });
  });

  it('a body whose length was forged, when its bytes have come', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(' '.repeat(50_000)));
      },
    });
    const request = new Request('http://localhost:4000/graphql', {
      method: 'POST',
      headers: { ...strict, 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect((await api.app(request)).status).toBe(413);
  });

  it('reads nothing from the store', async () => {
    const costs = await Promise.all(
      attacks.map(
        async ([, request]) =>
          ((await (await api.app(request())).json()) as { extensions?: { cost?: { requests: number } } }).extensions
            ?.cost?.requests ?? 0,
      ),
    );
    expect(costs.reduce((sum, requests) => sum + requests, 0)).toBe(0);
  });
});
