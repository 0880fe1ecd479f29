import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sessionCookie } from '../src/http/cookies.ts';
import { administrator, whole, type Viewer, type Whole } from './authority-world.ts';
import { draft, type Draft } from './drafts.ts';
import { opening, rowsOf, scheduleFile } from './imports.ts';
import { createTokens } from './tokens.ts';
import { look, send, sendAndWait, site, stepwise } from './uploads.ts';
import { emptyWorld, type World } from './world.ts';

let api: World;
let of: Whole;
let here: Draft;
let count = 0;
beforeAll(async () => {
  api = await emptyWorld({ administrators: [administrator] });
  of = await whole(api, 'asked-for');
  await stepwise(api).step();
});
beforeEach(async () => (here = await draft(api, `refused-upload-${(count += 1)}`)));
afterAll(() => api.close());

const file = scheduleFile([opening]);

async function post(headers: Record<string, string>, body: string | Uint8Array | null = file, query = '?dryRun=1') {
  const request = new Request(`${site}/conferences/${here.slug}/import${query}`, {
    method: 'POST',
    headers: { ...here.headers, 'content-type': 'application/octet-stream', ...headers },
    body: body as string | null,
  });
  const response = await api.app(request);
  const { errors } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code, errors?.[0]?.message];
}

describe('Of imports of a draft', () => {
  const organizers: readonly Viewer[] = ['organizer', 'administrator'];
  const team: readonly Viewer[] = ['program', 'scholarship', 'trust', 'volunteer'];
  const others: readonly Viewer[] = ['stranger', 'organizer of another', 'token for another'];
  const ask = (viewer: Viewer) => {
    const as = { slug: of.own.slug, headers: of.viewers[viewer] };
    return Promise.all([send(stepwise(api), as, 'neither', '?dryRun=1'), look(api, as)]);
  };
  const told = async (viewer: Viewer) =>
    (await ask(viewer)).map(({ status, errors }) => [status, errors?.[0]?.message]);

  it.each(organizers)('one is begun by the %s, who hears of it', async (viewer) => {
    const steps = stepwise(api, { administrators: [administrator] });
    const as = { slug: of.own.slug, headers: of.viewers[viewer] };
    const { id, status } = await send(steps, as, file, '?dryRun=1');
    while (await steps.step());
    expect([status, (await look(api, as, id)).state]).toEqual([202, 'DONE']);
    // Every other organizer hears of it, too.
    expect((await look(api, of.own, id)).report?.sessions.total).toBe(1);
  });

  it.each(team)('the %s hears that it is not theirs', async (viewer) => {
    const refusal = [403, 'Only organizers of the conference import its schedule.'];
    expect(await told(viewer)).toEqual([refusal, refusal]);
  });

  it.each(others)('the %s hears what everybody hears of an address that nothing has', async (viewer) => {
    const as = { slug: 'no-such-conference', headers: of.viewers[viewer] };
    const nowhere = [await send(api, as, file), await look(api, as)];
    expect(await ask(viewer)).toEqual(nowhere);
    expect(nowhere.map(({ status }) => status)).toEqual([404, 404]);
  });

  it('whoever is not signed in hears that alone', async () => {
    const refusal = [401, 'Sign in first, or send an access token.'];
    expect(await told('nobody')).toEqual([refusal, refusal]);
  });

  it('a token to read hears of them, and begins none', async () => {
    const statuses = (await ask('token to read')).map(({ status }) => status);
    expect(statuses).toEqual([403, 200]);
  });

  it('a token to write begins one, whatever origin it comes from', async () => {
    const { token } = await createTokens(api, here.headers).create({ name: 'Synthetic', scopes: ['READ', 'WRITE'] });
    const headers = { authorization: `Bearer ${token}`, origin: 'https://elsewhere.example' };
    expect((await sendAndWait(api, { ...here, headers: headers as never }, file, '?dryRun=1')).status).toBe(200);
  });

  it('a token that is worth nothing is told so', async () => {
    const { status, errors } = await look(api, { ...here, headers: { authorization: 'Bearer wga_none' } });
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('A file is not taken', () => {
  it.each([
    ['another site', { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }],
    ['another site that names no origin', { 'sec-fetch-site': 'cross-site' }],
    ['another host of this domain', { origin: 'http://evil.localhost:4000', 'sec-fetch-site': 'same-site' }],
  ])('from a page of %s with the cookie of this one', async (_who, headers) => {
    const before = (await rowsOf(api)).size;
    expect((await post(headers)).slice(0, 2)).toEqual([403, 'FORBIDDEN_ORIGIN']);
    expect((await rowsOf(api)).size).toBe(before);
  });

  it.each(['', 'text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'text/xml'])(
    'as “%s”, which a form could send, or which says what only the content says',
    async (type) => {
      expect((await post({ 'content-type': type })).slice(0, 2)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    },
  );

  it('in another encoding than gzip', async () => {
    expect((await post({ 'content-encoding': 'br' }))[0]).toBe(415);
  });

  it.each([
    ['is said to be packed, and is not', { 'content-encoding': 'gzip' }, file, 400],
    ['begins as gzip, and is none', {}, Buffer.concat([Buffer.from([0x1f, 0x8b]), randomBytes(50)]), 400],
    ['is packed, and cut off', {}, gzipSync(file).subarray(0, 100), 400],
    ['is packed twice', {}, gzipSync(gzipSync(file)), 400],
    ['has more than 3 MB', {}, Buffer.alloc(3_000_001), 413],
    ['has more than 10 MB unpacked', {}, gzipSync(Buffer.alloc(10_000_001)), 413],
    ['is a bomb', { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(100_000_000)), 413],
    ['is a bomb in several parts', {}, Buffer.concat(Array(20).fill(gzipSync(Buffer.alloc(1_000_000)))), 413],
  ])('that %s', async (_what, headers, bytes, status) => {
    expect((await post(headers as Record<string, string>, bytes))[0]).toBe(status);
  });

  it('that is larger than it says', async () => {
    expect((await post({ 'content-length': '100' }, Buffer.alloc(3_000_001)))[0]).toBe(413);
  });

  it.each([
    ['?source=Not a name', 'A source is named in small letters, digits and hyphens.'],
    ['?timeZone=Nowhere', '“Nowhere” is no zone of the IANA database, such as Asia/Tashkent.'],
    ['?language=1', '“1” is no language tag like uz-Latn.'],
    ['?format=doc', expect.stringContaining('“doc” is no format.')],
    ['?mapping=x', 'mapping: It is no JSON.'],
  ])('with %s', async (query, message) => {
    expect(await post({}, file, query)).toEqual([400, 'BAD_REQUEST', message]);
  });

  it('of a dry run that is none', async () => {
    const { id } = await sendAndWait(api, here, file);
    expect([(await post({}, null, `?of=${id}`))[0], (await post({}, null, '?of=x'))[0]]).toEqual([404, 404]);
  });

  it('of a dry run of another conference', async () => {
    const { id } = await sendAndWait(api, here, file, '?dryRun=1');
    const other = await draft(api, `${here.slug}-other`, `Organizer of ${here.slug}`);
    expect([(await send(api, other, null, `?of=${id}`)).status, (await look(api, other, id)).status]).toEqual([
      404, 404,
    ]);
  });

  it('while another one is under way', async () => {
    const steps = stepwise(api);
    await send(steps, here, file);
    expect((await post({}))[0]).toBe(409);
    while (await steps.step());
    expect((await post({}))[0]).toBe(202);
  });

  it('by any other method', async () => {
    const request = new Request(`${site}/conferences/${here.slug}/import`, {
      method: 'PUT',
      headers: here.headers,
      body: file,
    });
    const response = await api.app(request);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

it('No answer about an import may be kept by anybody, nor read by another site', async () => {
  const { headers } = await api.app(new Request(`${site}/conferences/${here.slug}/import`, { headers: here.headers }));
  expect([headers.get('cache-control'), headers.get('access-control-allow-origin')]).toEqual(['no-store', null]);
});

it('A cookie that comes with another origin reads nothing', async () => {
  const headers = { ...here.headers, origin: 'https://elsewhere.example' };
  expect(headers.cookie).toContain(sessionCookie);
  expect((await look(api, { ...here, headers })).status).toBe(401);
});
