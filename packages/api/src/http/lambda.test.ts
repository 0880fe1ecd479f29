import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { lambdaHandler, type HttpEvent } from './lambda.ts';

const event = (more: Partial<HttpEvent> = {}): HttpEvent => ({
  rawPath: '/graphql',
  headers: { accept: 'application/json' },
  requestContext: { http: { method: 'GET' } },
  ...more,
});

it('brings method, path, query, headers, cookies and body to the app', async () => {
  let seen: unknown;
  const handler = lambdaHandler(async (request) => {
    const { pathname, search } = new URL(request.url);
    seen = [
      request.method,
      pathname,
      search,
      request.headers.get('accept'),
      request.headers.get('cookie'),
      await request.text(),
    ];
    return new Response();
  });
  await handler(
    event({
      rawQueryString: 'query=%7Ba%7D&x=1',
      cookies: ['a=1', 'b=2'],
      body: Buffer.from('{"query":"{ ключ }"}').toString('base64'),
      isBase64Encoded: true,
      requestContext: { http: { method: 'POST' } },
    }),
  );
  expect(seen).toEqual([
    'POST',
    '/graphql',
    '?query=%7Ba%7D&x=1',
    'application/json',
    'a=1; b=2',
    '{"query":"{ ключ }"}',
  ]);
});

it('keeps several cookies apart, and leaves them out of the headers', async () => {
  const handler = lambdaHandler(async () => {
    const response = new Response('ok');
    response.headers.append('set-cookie', 'a=1; Path=/; Expires=Wed, 25 Nov 2026 00:00:00 GMT');
    response.headers.append('set-cookie', 'b=2');
    return response;
  });
  const { cookies, headers } = await handler(event());
  expect([cookies, 'set-cookie' in headers]).toEqual([
    ['a=1; Path=/; Expires=Wed, 25 Nov 2026 00:00:00 GMT', 'b=2'],
    false,
  ]);
});

it('answers text as text and bytes as base64', async () => {
  const text = await lambdaHandler(async () => Response.json({ name: 'Красный' }))(event());
  const bytes = await lambdaHandler(
    async () => new Response(new Uint8Array([0, 255]), { headers: { 'content-type': 'image/png' } }),
  )(event());
  expect([text.body, text.isBase64Encoded, bytes.body, bytes.isBase64Encoded]).toEqual([
    '{"name":"Красный"}',
    false,
    'AP8=',
    true,
  ]);
});

it('sends a long text compressed, as bytes', async () => {
  const text = 'Ташкент '.repeat(1_000);
  const type = 'application/graphql-response+json; charset=utf-8';
  const handler = lambdaHandler(async () => new Response(text, { headers: { 'content-type': type } }));
  const { headers, body, isBase64Encoded } = await handler(event({ headers: { 'accept-encoding': 'br, gzip' } }));
  expect([headers, isBase64Encoded, brotliDecompressSync(Buffer.from(body, 'base64')).toString()]).toEqual([
    { 'content-type': type, vary: 'accept-encoding', 'content-encoding': 'br' },
    true,
    text,
  ]);
});
