import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyOf, publicRequest } from './asked.ts';

const post = { 'content-type': 'application/json', 'content-length': '10' };

it.each([
  ['an access token', 'POST', '/graphql', { ...post, authorization: 'Bearer x' }],
  ['a session, valid or not', 'POST', '/graphql', { ...post, cookie: 'a=b; __Host-session=x' }],
  ['what only a preflight sends', 'POST', '/graphql', { ...post, 'access-control-request-headers': 'x' }],
  ['a body in another encoding', 'POST', '/graphql', { ...post, 'content-encoding': 'gzip' }],
  ['a body of unknown length', 'POST', '/graphql', { 'content-type': 'application/json' }],
  ['a body in chunks', 'POST', '/graphql', { ...post, 'transfer-encoding': 'chunked' }],
  ['a long body', 'POST', '/graphql', { ...post, 'content-length': '16001' }],
  ['a length that is no number', 'POST', '/graphql', { ...post, 'content-length': 'ten' }],
  ['a part of an answer', 'GET', '/graphql?query=x', { range: 'bytes=0-1' }],
  ['a stream of answers', 'GET', '/graphql?query=x', { accept: 'text/event-stream' }],
  ['answers in parts', 'GET', '/graphql?query=x', { accept: 'application/json, multipart/mixed' }],
  ['a long address', 'GET', `/graphql?query=${'x'.repeat(4_000)}`, {}],
  ['another method', 'OPTIONS', '/graphql', {}],
  ['a body for another address', 'POST', '/login', post],
])('No kept answer goes to who asks with %s', (_what, method, target, headers) => {
  expect(publicRequest({ method, target, headers })).toBeNull();
});

it('Others may get one, also with cookies that mean nothing', () => {
  const headers = { ...post, cookie: '__Host-viewer=1; __Host-sessions=2' };
  expect(publicRequest({ method: 'POST', target: '/graphql', headers })?.bodyLength).toBe(10);
  expect(publicRequest({ method: 'GET', target: '/graphql?query=x', headers: {} })?.bodyLength).toBeNull();
});

it('Requests that differ in anything have other keys', () => {
  const header = fc.option(fc.constantFrom('a', 'b', 'a\nb', '\0'), { nil: undefined });
  const request = fc.record({
    method: fc.constantFrom('GET', 'POST'),
    target: fc.constantFrom('/graphql', '/graphql?a'),
    headers: fc.record({ accept: header, 'accept-language': header, 'content-type': header, origin: header }),
    body: fc.option(fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes))),
  });
  // No header that arrived holds a line break or a zero (RFC 9110 5.5).
  const isPossible = ({ headers }: { readonly headers: object }): boolean =>
    Object.values(headers).every((value) => value === undefined || !/[\n\0]/.test(value as string));
  fc.assert(
    fc.property(request.filter(isPossible), request.filter(isPossible), (one, other) => {
      const isSame = JSON.stringify([one, one.body]) === JSON.stringify([other, other.body]);
      expect(keyOf(one, one.body) === keyOf(other, other.body)).toBe(isSame);
    }),
    { numRuns: 2_000 },
  );
});
