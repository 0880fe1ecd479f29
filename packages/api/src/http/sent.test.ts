import { createHash } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { forAll } from './caching.ts';
import { sent } from './sent.ts';

const long = 'a long text. '.repeat(500);

async function leaves(response: Response, headers: Record<string, string> = {}, method = 'GET') {
  const answer = await sent(new Request('http://localhost', { method, headers }), response);
  const encoding = answer.headers.get('content-encoding');
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    status: answer.status,
    encoding,
    vary: answer.headers.get('vary'),
    etag: answer.headers.get('etag'),
    bytes,
    text: bytes.length === 0 ? '' : unpacked(bytes, encoding).toString(),
  };
}

const unpacked = (bytes: Buffer, encoding: string | null): Buffer =>
  encoding === 'gzip' ? gunzipSync(bytes) : encoding === 'br' ? brotliDecompressSync(bytes) : bytes;

const tagOf = (bytes: Buffer): string => `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;

const answer = (text: string | null, type: string, headers: Record<string, string> = {}): Response =>
  new Response(text, { headers: { 'content-type': type, vary: 'accept-language', ...headers } });
const shared = (text: string, headers: Record<string, string> = {}): Response =>
  answer(text, 'text/html', { ...forAll, ...headers });
const accepting = (accepted: string | null) => (accepted === null ? {} : { 'accept-encoding': accepted });

describe('What leaves', () => {
  it.each(['text/html; charset=utf-8', 'application/json', 'application/graphql-response+json', 'text/calendar'])(
    'is compressed where it is a long text: %s',
    async (type) => {
      expect(await leaves(answer(long, type), accepting('gzip, deflate'))).toMatchObject({
        encoding: 'gzip',
        vary: 'accept-language, accept-encoding',
        etag: null,
        text: long,
      });
    },
  );

  it.each([null, '', 'identity', 'deflate', 'gzip;q=0', 'gzip; q=0.0, br;q=0', '*;q=0', 'br;q=0, gzip;q=0, *'])(
    'is as it is to who accepts %j, and says that others get it otherwise',
    async (accepted) => {
      expect(await leaves(answer(long, 'text/html'), accepting(accepted))).toMatchObject({
        encoding: null,
        vary: 'accept-language, accept-encoding',
        text: long,
      });
    },
  );

  it.each([
    ['gzip, deflate, br', 'br'],
    ['*', 'br'],
    ['br;q=0, GZIP', 'gzip'],
    ['gzip;q=0.5', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0, gzip', 'gzip'],
    ['br;q=nothing', 'br'],
  ])('is encoded in the best of what is accepted: %s is sent %s', async (accepted, best) => {
    const { encoding, text } = await leaves(answer(long, 'text/html'), accepting(accepted));
    expect([encoding, text]).toEqual([best, long]);
  });

  it('is left as it is where it is short, a picture or a stream', async () => {
    const all = [answer('short', 'text/html'), answer(long, 'image/png'), answer(long, 'text/event-stream')];
    const left = await Promise.all(all.map((one) => leaves(one, accepting('gzip'))));
    expect(left.map(({ encoding }) => encoding)).toEqual([null, null, null]);
  });

  it('is left alone without a body', async () => {
    const nothing = new Response(null, { status: 204, headers: { 'x-own': '1' } });
    const { status, headers } = await sent(new Request('http://localhost'), nothing);
    expect([status, [...headers]]).toEqual([204, [['x-own', '1']]]);
  });
});

describe('The tag of what caches may share', () => {
  it.each([null, 'gzip', 'br'])('is the hash of the very bytes that are sent: %s', async (encoding) => {
    const { etag, bytes } = await leaves(shared(long), accepting(encoding));
    expect(etag).toBe(tagOf(bytes));
  });

  it('is none where caches may not share it, or it is no answer', async () => {
    const others = [
      answer(long, 'text/html', { 'cache-control': 'no-store' }),
      new Response(long, { status: 404, headers: forAll }),
    ];
    expect((await Promise.all(others.map((one) => leaves(one)))).map(({ etag }) => etag)).toEqual([null, null]);
  });

  it.each<[string, (tag: string) => string]>([
    ['itself', (tag) => tag],
    ['a weak one of the same', (tag) => `W/${tag}`],
    ['a list', (tag) => `"other", ${tag}`],
    ['any', () => '*'],
  ])('is known to who sends %s: 304 without a body, saying what the whole would say', async (_what, known) => {
    const { etag } = await leaves(shared(long), accepting('br'));
    expect(await leaves(shared(long), { ...accepting('br'), 'if-none-match': known(etag!) })).toMatchObject({
      status: 304,
      etag,
      encoding: null,
      vary: 'accept-language, accept-encoding',
      text: '',
    });
  });

  it('of another encoding, or of another text, is not known', async () => {
    const { etag } = await leaves(shared(long), accepting('br'));
    const asked = { ...accepting('gzip'), 'if-none-match': etag! };
    expect([(await leaves(shared(long), asked)).status, (await leaves(shared('x'), asked)).status]).toEqual([200, 200]);
  });

  it('goes before a date', async () => {
    const dated = () => shared(long, { 'last-modified': 'Sun, 29 Nov 2026 10:00:00 GMT' });
    const since = { 'if-modified-since': 'Sun, 29 Nov 2026 10:00:00 GMT' };
    expect([
      (await leaves(dated(), since)).status,
      (await leaves(dated(), { ...since, 'if-none-match': '"other"' })).status,
      (await leaves(dated(), { 'if-modified-since': 'Sun, 29 Nov 2026 09:59:59 GMT' })).status,
      (await leaves(dated(), { 'if-modified-since': 'yesterday' })).status,
      (await leaves(shared(long), since)).status,
    ]).toEqual([304, 200, 200, 200, 200]);
  });
});

it('HEAD gets all that GET gets but the body', async () => {
  const [whole, head] = [
    await leaves(shared(long), accepting('br')),
    await leaves(shared(long), accepting('br'), 'HEAD'),
  ];
  expect(head).toEqual({ ...whole, bytes: Buffer.alloc(0), text: '', encoding: 'br' });
});
