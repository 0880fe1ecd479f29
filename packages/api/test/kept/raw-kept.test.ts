import { afterAll, beforeAll, expect, it } from 'vitest';
import { rawServer, type RawServer } from '../raw.ts';
import { addressOf } from './server.ts';

let server: RawServer;
let twin: RawServer;
beforeAll(async () => {
  server = await rawServer({ megabytes: 32 });
  twin = await rawServer();
});
afterAll(async () => {
  await server.close();
  await twin.close();
});

const query = '{ conference(slug: "demo") { startsOn name { text } } }';
const text = JSON.stringify({ query });
const address = addressOf({ query });
const calendar = '/conferences/demo/schedule.ics';

const usual = ['Host: localhost', 'Connection: close'];
const get = (path: string, ...headers: readonly string[]): string[] => [`GET ${path} HTTP/1.1`, ...usual, ...headers];
const post = (body: string, ...headers: readonly string[]): string[] => [
  'POST /graphql HTTP/1.1',
  ...usual,
  'Content-Type: application/json',
  `Content-Length: ${body.length}`,
  ...headers,
  '',
  body,
];

/** What stands in one answer alone, and how its bytes are parted. */
const own = /^(date|x-correlation-id|transfer-encoding|content-length: [1-9])/;

async function told(from: RawServer, lines: readonly string[]): Promise<readonly unknown[]> {
  const { head, body } = await from.send(...lines);
  const [first, ...headers] = head.split('\r\n');
  const isChunked = headers.some((header) => /^transfer-encoding: chunked/i.test(header));
  const whole = isChunked ? body.replaceAll(/(^|\r\n)[\da-f]+\r\n/g, '').trimEnd() : body.trimEnd();
  return [
    first,
    headers
      .map((header) => header.toLowerCase())
      .filter((header) => !own.test(header))
      .toSorted(),
    whole,
  ];
}

it.each<readonly [name: string, lines: readonly string[]]>([
  ['a query by POST', post(text)],
  ['a query by GET', get(address)],
  ['a body as long as it may be', post(text.padEnd(16_000))],
  ['a longer body', post(text.padEnd(16_001))],
  ['a body in bytes that are no UTF-8', post('{"query":"\u00ff"}')],
  ['a body with a mark of byte order', post(`\u00ef\u00bb\u00bf${text}`)],
  ['more than the length says', [...post(text), 'more']],
  ['a body in chunks', [...get('/graphql', 'Transfer-Encoding: chunked', ''), '0', '']],
  ['a GET with a body', [...get(address, 'Content-Length: 4', ''), 'body']],
  ['HEAD', [`HEAD ${address} HTTP/1.1`, ...usual]],
  ['HEAD of a file', [`HEAD ${calendar} HTTP/1.1`, ...usual]],
  ['HTTP/1.0', [`GET ${address} HTTP/1.0`]],
  ['an absolute target', get(`http://other.example${address}`)],
  ['a path with dots', get(`/x/..${address}`)],
  ['a path in other letters', get(address.replace('/graphql', '/%67raphql'))],
  ['a fragment', get(`${address}#there`)],
  ['a file', get(calendar)],
  ['a page', get('/conferences/demo')],
  ['a page in a language of its address', get('/conferences/demo?uselang=ru')],
  ['a client that knows every version', get(calendar, 'If-None-Match: *')],
  ['a client that has it, by its date', get(calendar, 'If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT')],
  ['a date that is none', get(calendar, 'If-Modified-Since: yesterday')],
  ['a part of a file', get(calendar, 'Range: bytes=0-10')],
  ['two content types', post(text, 'Content-Type: text/plain')],
  ['two types accepted', get(address, 'Accept: text/html', 'Accept: application/json;q=0.5')],
  ['no type accepted', get(address, 'Accept: image/png')],
  ['two lists of encodings', get(calendar, 'Accept-Encoding: gzip', 'Accept-Encoding: br;q=0')],
  ['two lists of languages', get('/conferences/demo', 'Accept-Language: uz', 'Accept-Language: ru')],
  ['another origin', get(address, 'Origin: https://other.example')],
  ['a session that is none', get(address, 'Cookie: a=b', 'Cookie: __Host-session=none')],
  ['another cookie', get(address, 'Cookie: a=b')],
  ['an upgrade', get(address, 'Upgrade: websocket')],
  ['several queries', post(`[${text}]`)],
  ['a mutation', post(JSON.stringify({ query: 'mutation { signOut { __typename } }' }))],
])('What is kept changes no byte of the answer to %s', async (_name, lines) => {
  const made = await told(twin, lines);
  for (let time = 1; time <= 3; time += 1) expect([time, await told(server, lines)]).toEqual([time, made]);
});
