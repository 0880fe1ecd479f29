import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaks, rawServer, type RawServer } from './raw.ts';

let server: RawServer;
beforeAll(async () => {
  server = await rawServer();
});
afterAll(() => server.close());

const send = (...lines: readonly string[]) => server.send(...lines);
const host = 'Host: localhost';
const end = 'Connection: close';

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

const codeOf = (body: string): unknown => JSON.parse(body).errors[0].extensions.code;

describe('a Host that is none is refused in words', () => {
  it.each([
    ['none', []],
    ['an empty one', ['Host:']],
    ['one with a space', ['Host: a b']],
    ['half an address of IPv6', ['Host: [']],
    ['no address of IPv6', ['Host: [::x]']],
    ['letters that are not ASCII', ['Host: t\u00f6st']],
    ['a port above all', ['Host: localhost:99999']],
    ['a port that is no number', ['Host: localhost:http']],
    ['a path', ['Host: localhost/graphql']],
    ['a user', ['Host: user@localhost']],
    ['an encoded slash', ['Host: a%2fb']],
    ['two of them', [host, host]],
  ])('%s', async (_what, hosts) => {
    const { status, body } = await send('GET /health HTTP/1.1', ...hosts, end);
    expect([status, codeOf(body), leaks(body)]).toEqual([400, 'BAD_REQUEST', false]);
  });

  it.each(['localhost', 'LOCALHOST:4000', '127.0.0.1', '[::1]:4000', 'wikicon.example.', 'localhost:'])(
    '%s is one',
    async (name) => {
      expect((await send('GET /health HTTP/1.1', `Host: ${name}`, end)).status).toBe(200);
    },
  );

  it('none is needed in HTTP/1.0', async () => {
    expect((await send('GET /health HTTP/1.0')).status).toBe(200);
  });
});

describe('the target of a request', () => {
  it.each(
    (
      [
        ['GET http://other.example/health', 200],
        ['GET HTTPS://other.example:8443/health?x', 200],
        ['GET http://other.example/graphql?query=%7B__typename%7D', 200],
        ['GET http://other.example', 200],
        ['GET http://user:word@other.example/health', 200],
        ['GET /graphql?query=%7B__typename%7D', 200],
        ['GET http://[', 400],
        ['GET http://', 400],
        ['GET https:///health', 400],
        ['GET http:/health', 400],
        ['CONNECT other.example:443', 405],
        ['CONNECT /health', 405],
        ['GET http://a b/', 400],
        ['GET ftp://other.example/health', 400],
        ['GET other.example:443', 400],
        ['GET *', 400],
        ['GET health', 400],
        ['OPTIONS *', 405],
        ['GET //evil', 404],
        ['GET ///', 404],
        ['GET /\\evil', 404],
        ['GET /%', 404],
        ['GET /%00', 404],
        ['GET /%c3%28', 404],
        ['GET /assets/%', 404],
        ['GET /assets/%2e%2e/%2e%2e/etc/passwd', 404],
        ['GET /conferences/%/program', 404],
        ['GET /conferences/%c3%28/schedule.ics', 404],
        ['GET /people/%', 404],
        ['GET /sessions/%.ics', 404],
        ['GET /t\u00f6st', 400],
        ['GET /conferences/\u00ff/program', 400],
        ['GET /login/callback?code=%&state=%c3%28', 404],
        ['GET /graphql?query=%c3%28', 400],
        ['GET /graphql?query=%7B__typename%7D&variables=%', 400],
        ['TRACE /health', 405],
        ['PROPFIND /graphql', 405],
        [`GET /${'a'.repeat(9_000)}`, 404],
        [`GET /${'a'.repeat(90_000)}`, 431],
        [`GET /graphql?query=${'('.repeat(9_000)}`, 400],
        ['GET /health\u0000', 400],
        ['get /health', 400],
        ['NOTHING /health', 400],
      ] as const
    ).map(([line, status]) => [cut(line), status, line] as const),
  )('%s is answered with %i', async (_, status, line) => {
    const answer = await send(`${line} HTTP/1.1`, host, 'Accept: application/graphql-response+json', end);
    expect([answer.status, leaks(answer.body)]).toEqual([status, false]);
    if (status === 400 || status === 431) expect(codeOf(answer.body)).not.toBe('INTERNAL_SERVER_ERROR');
  });

  it.each([
    ['no version', 'GET /health'],
    ['another protocol', 'GET /health SPDY/3'],
    ['a header without a name', `GET /health HTTP/1.1\r\n${host}\r\n: x`],
    ['a header with a space in its name', `GET /health HTTP/1.1\r\n${host}\r\nA b: x`],
    ['two lengths', `POST /graphql HTTP/1.1\r\n${host}\r\nContent-Length: 1\r\nContent-Length: 2`],
    ['a length and chunks', `POST /graphql HTTP/1.1\r\n${host}\r\nContent-Length: 1\r\nTransfer-Encoding: chunked`],
    ['a TLS handshake', '\u0016\u0003\u0001\u0002\u0000\u0001'],
  ])('what is no request over HTTP is told so: %s', async (_what, text) => {
    const { status, body, head } = await send(text, end);
    expect([status, codeOf(body), /content-type: application\/json/i.test(head)]).toEqual([400, 'BAD_REQUEST', true]);
  });
});

describe('a body', () => {
  const posted = ['POST /graphql HTTP/1.1', host, 'Content-Type: application/json', end];
  const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;

  it('without a length is answered when it is too large', async () => {
    const sent = `${chunk('{"query":"{ __typename }')}${chunk(' '.repeat(60_000)).repeat(3)}0\r\n`;
    const { status, body } = await send(...posted, 'Transfer-Encoding: chunked', '', sent);
    expect([status, codeOf(body)]).toEqual([413, 'REQUEST_ENTITY_TOO_LARGE']);
  });

  it('without a length is read', async () => {
    const sent = `${chunk('{"query":')}${chunk('"{ __typename }"}')}0\r\n`;
    const { status, body } = await send(...posted, 'Transfer-Encoding: chunked', '', sent);
    expect([status, JSON.parse(body).data]).toEqual([200, { __typename: 'Query' }]);
  });

  it.each([
    ['whose chunks are none', 'Transfer-Encoding: chunked', 'zz'],
    ['whose chunks go on as none', 'Transfer-Encoding: chunked', `${chunk('{"query')}zz`],
    ['that is longer than it says', 'Content-Length: 5', '{"query":1}'],
  ])('%s is refused, and is no fault of ours in the log', async (_what, header, sent) => {
    const { status, body } = await send(...posted, header, '', sent);
    expect([status, codeOf(body), server.logged]).toEqual([400, 'BAD_REQUEST', []]);
  });
});
