import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressed } from './compression.ts';

const long = 'a long text. '.repeat(500);

async function sent(response: Response, accepted: string | null = 'gzip, deflate') {
  const headers: Record<string, string> = accepted === null ? {} : { 'accept-encoding': accepted };
  const answer = await compressed(new Request('http://localhost', { headers }), response);
  const encoding = answer.headers.get('content-encoding');
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    encoding,
    vary: answer.headers.get('vary'),
    etag: answer.headers.get('etag'),
    text: unpacked(bytes, encoding).toString(),
  };
}

const unpacked = (bytes: Buffer, encoding: string | null): Buffer =>
  encoding === 'gzip' ? gunzipSync(bytes) : encoding === 'br' ? brotliDecompressSync(bytes) : bytes;

const answer = (text: string | null, type: string): Response =>
  new Response(text, { headers: { 'content-type': type, vary: 'accept-language', etag: '"1"' } });

it.each(['text/html; charset=utf-8', 'application/json', 'application/graphql-response+json', 'text/calendar'])(
  'sends a long %s compressed, and its tag as a weak one',
  async (type) => {
    expect(await sent(answer(long, type))).toEqual({
      encoding: 'gzip',
      vary: 'accept-language, accept-encoding',
      etag: 'W/"1"',
      text: long,
    });
  },
);

it.each([null, '', 'identity', 'deflate', 'gzip;q=0', 'gzip; q=0.0, br;q=0', '*;q=0', 'br;q=0, gzip;q=0, *'])(
  'sends it as it is to who accepts %j, and says that others get it otherwise',
  async (accepted) => {
    expect(await sent(answer(long, 'text/html'), accepted)).toEqual({
      encoding: null,
      vary: 'accept-language, accept-encoding',
      etag: '"1"',
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
])('chooses the best of what is accepted: %s is sent %s', async (accepted, best) => {
  const { encoding, text } = await sent(answer(long, 'text/html'), accepted);
  expect([encoding, text]).toEqual([best, long]);
});

it('leaves short texts, pictures and streams as they are', async () => {
  const all = [answer('short', 'text/html'), answer(long, 'image/png'), answer(long, 'text/event-stream')];
  expect((await Promise.all(all.map((one) => sent(one)))).map(({ encoding }) => encoding)).toEqual([null, null, null]);
});

it('leaves an answer without a body alone', async () => {
  const nothing = new Response(null, { status: 204, headers: { etag: '"1"' } });
  const { status, headers } = await compressed(new Request('http://localhost'), nothing);
  expect([status, [...headers]]).toEqual([204, [['etag', '"1"']]]);
});

it('says of a text that is known already what the whole text would say', async () => {
  const known = new Response(null, { status: 304, headers: { vary: 'accept-language' } });
  const { status, headers } = await compressed(new Request('http://localhost'), known);
  expect([status, headers.get('vary')]).toEqual([304, 'accept-language, accept-encoding']);
});
