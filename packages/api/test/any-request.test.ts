import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lambdaHandler, type HttpEvent } from '../src/http/lambda.ts';
import { leaks, rawServer, type RawServer } from './raw.ts';

let server: RawServer;
beforeAll(async () => {
  server = await rawServer();
});
afterAll(() => server.close());

const names = [
  'Host',
  'Accept',
  'Accept-Language',
  'Accept-Encoding',
  'Content-Type',
  'Content-Encoding',
  'Cookie',
  'Authorization',
  'Origin',
  'If-None-Match',
  'If-Modified-Since',
  'Expect',
  'Upgrade',
  'Range',
  'X',
];
const bytes = fc.string({
  unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
  maxLength: 40,
});
const piece = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '..',
    '%',
    '%00',
    '%c3%28',
    '%2f',
    '?',
    '&',
    '#',
    '\\',
    '@',
    ':',
    '[',
    ']',
    '*',
    'http://',
    'graphql',
    'query={__typename}',
    'conferences',
    'demo',
    'program',
    'people',
    'sessions',
    'schedule.ics',
    '.jsonld',
    'assets',
    'health',
    'login',
    'schema.graphql',
  ),
  fc.string({ unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)), maxLength: 5 }),
);
const target = fc
  .tuple(fc.constantFrom('/', '/', '/', ''), fc.array(piece, { maxLength: 8 }))
  .map(([first, rest]) => first + rest.join(''));
const method = fc.constantFrom('GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'TRACE', 'DELETE');
const header = fc.tuple(fc.constantFrom(...names), bytes);

describe('whatever comes in is answered without a fault', () => {
  it('over a socket', async () => {
    await fc.assert(
      fc.asyncProperty(method, target, fc.array(header, { maxLength: 4 }), async (verb, at, headers) => {
        const lines = headers.map(([name, value]) => `${name}: ${value}`);
        const head = [`${verb} ${at} HTTP/1.1`, 'Host: localhost', ...lines];
        const { status, body } = await server.send(...head, 'Content-Length: 0', 'Connection: close');
        expect([status >= 200 && status < 500, leaks(body)]).toEqual([true, false]);
      }),
      { numRuns: 250 },
    );
    expect(server.logged).toEqual([]);
  });

  it('as an event of Lambda', async () => {
    const handler = lambdaHandler(server.app);
    const value = fc.oneof(
      bytes,
      fc.string({ unit: 'binary' }),
      fc.constantFrom(null, undefined, 7, true, [], {}, ['a']),
    );
    const event = fc.record(
      {
        rawPath: fc.oneof(target, value),
        rawQueryString: fc.oneof(target, value),
        headers: fc.oneof(fc.dictionary(fc.oneof(fc.constantFrom(...names), bytes), value), value),
        cookies: fc.oneof(fc.array(value, { maxLength: 3 }), value),
        body: value,
        isBase64Encoded: value,
        requestContext: fc.oneof(fc.record({ http: fc.record({ method: fc.oneof(method, value) }) }), value),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 9, arbitrary: event }, { weight: 1, arbitrary: value }), async (sent) => {
        const { statusCode, body } = await handler(sent as HttpEvent);
        expect([statusCode >= 200 && statusCode < 500, leaks(body)]).toEqual([true, false]);
      }),
      { numRuns: 600 },
    );
    expect(server.logged).toEqual([]);
  });
});
