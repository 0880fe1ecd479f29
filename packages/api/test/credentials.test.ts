import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sessionCookie } from '../src/http/cookies.ts';
import { createTokens, type Tokens } from './tokens.ts';
import { signIn } from './identities.ts';
import { post, world, type World } from './world.ts';

const demo = 'con_01M82V7M003BEM5YTXPP6KNMN2';
const whoAsks = '{ viewer { username } }';

let here: World;
let tokens: Tokens;
let cookie: { readonly cookie: string };
beforeAll(async () => {
  here = await world();
  cookie = await signIn(here, 'Синтетический участник 01');
  tokens = createTokens(here, cookie);
});
afterAll(() => here.close());
afterEach(() => vi.useRealTimers());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** What everybody hears whose access token is worth nothing, before and beside anything else. */
async function refusalOf(headers: Record<string, string>, query = '{ conferences(first: 1) { edges { cursor } } }') {
  const response = await here.app(post({ query }, headers));
  const { data, errors } = (await response.json()) as { data?: unknown; errors: { extensions: { code: string } }[] };
  return [response.status, response.headers.get('www-authenticate'), data, errors.map((one) => one.extensions.code)];
}
const unauthenticated = [401, 'Bearer error="invalid_token"', undefined, ['UNAUTHENTICATED']];

const changed = (text: string, at: number): string =>
  `${text.slice(0, at)}${text.at(at) === 'x' ? 'y' : 'x'}${at === -1 ? '' : text.slice(at + 1)}`;

describe('an access token', () => {
  it('says whose it is, and is listed without the token itself', async () => {
    const { token, accessToken } = await tokens.create({ name: 'Printer' });
    const { data } = await here.ask(whoAsks, {}, bearer(token));
    const listed = await here.ask('{ viewer { accessTokens { id name scopes conferences { id } } } }', {}, cookie);
    expect(data.viewer).toEqual({ username: 'Синтетический участник 01' });
    expect(listed.data.viewer.accessTokens).toContainEqual({
      id: accessToken.id,
      name: 'Printer',
      scopes: ['READ'],
      conferences: null,
    });
    expect(JSON.stringify(listed)).not.toContain(token.slice(-43));
  });

  it('is worth nothing cut short, changed anywhere, with another person, or as the wrong kind', async () => {
    const { token } = await tokens.create({ name: 'Altered' });
    const { cookie: other } = await signIn(here, 'Synthetic user 09');
    const [prefix, , secret] = token.split('_');
    const stolen = `${prefix}_${other.split('_')[2]}_${secret}`;
    const session = cookie.cookie.slice(sessionCookie.length + 1);
    const forged = [
      token.slice(0, -1),
      `${token}x`,
      changed(token, 10),
      changed(token, -1),
      stolen,
      session,
      '',
      'null',
    ];
    for (const text of forged) expect([text, await refusalOf(bearer(text))]).toEqual([text, unauthenticated]);
  });

  it.each(['Basic d2lraTp3aWtp', 'Bearer', 'Bearer a b', 'Digest x'])(
    'is no other header: %s',
    async (authorization) => {
      expect(await refusalOf({ authorization })).toEqual(unauthenticated);
    },
  );

  it('ends when it expires, whether or not the store has removed it', async () => {
    const { token } = await tokens.create({ name: 'Short', expiresAt: new Date(Date.now() + 60_000) });
    expect((await here.ask(whoAsks, {}, bearer(token))).data.viewer).not.toBeNull();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    expect(await refusalOf(bearer(token))).toEqual(unauthenticated);
  });

  it('ends at once when it is revoked, and only by its person', async () => {
    const { token, accessToken } = await tokens.create({ name: 'Lost' });
    const other = createTokens(here, await signIn(here, 'Synthetic user 09'));
    expect((await other.revoke(accessToken.id)).__typename).toBe('NotFound');
    expect((await here.ask(whoAsks, {}, bearer(token))).data.viewer).not.toBeNull();
    expect((await tokens.revoke(accessToken.id)).__typename).toBe('Deletion');
    expect(await refusalOf(bearer(token))).toEqual(unauthenticated);
  });

  it('of another stage is worth nothing here', async () => {
    const there = await world();
    const foreign = createTokens(there, await signIn(there, 'Синтетический участник 01'));
    const { token } = await foreign.create({ name: 'Other stage' });
    await there.close();
    expect(await refusalOf(bearer(token))).toEqual(unauthenticated);
  });

  it('comes before a cookie, so that an integration hears that it is over', async () => {
    expect(await refusalOf({ ...bearer('wga_x'), ...cookie })).toEqual(unauthenticated);
  });

  it('writes nothing when it is worth nothing', async () => {
    const query = `mutation { createTopic(input: { conference: "${demo}", slug: "forged", name: [] }) { __typename } }`;
    expect(await refusalOf(bearer('wga_x'), query)).toEqual(unauthenticated);
  });

  it('to read writes nothing', async () => {
    const { token } = await tokens.create({ name: 'Reader', scopes: ['READ'] });
    expect(await tokens.topic('read-only', bearer(token))).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('to write writes where its person may, and within its conferences alone', async () => {
    const anywhere = await tokens.create({ name: 'Writer', scopes: ['READ', 'WRITE'] });
    const other = await here.ask('{ conference(slug: "ca-wikicon-2025") { id } }');
    const elsewhere = await tokens.create({
      name: 'Elsewhere',
      scopes: ['READ', 'WRITE'],
      conferences: [other.data.conference.id],
    });
    expect(await tokens.topic('by-token', bearer(anywhere.token))).toMatchObject({ __typename: 'TopicPayload' });
    expect(await tokens.topic('elsewhere', bearer(elsewhere.token))).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('makes no tokens, lists none, revokes none and exports nothing', async () => {
    const { token, accessToken } = await tokens.create({ name: 'Greedy', scopes: ['READ', 'WRITE'] });
    const greedy = createTokens(here, bearer(token));
    expect((await greedy.ask('Another')).__typename).toBe('NotAllowed');
    expect((await greedy.revoke(accessToken.id)).__typename).toBe('NotAllowed');
    const { data } = await here.ask('{ viewer { accessTokens { id } export } }', {}, bearer(token));
    expect(data.viewer).toEqual({ accessTokens: null, export: null });
  });
});

describe('a session', () => {
  it('that is over or forged reads on as nobody', async () => {
    const old = await signIn(here, 'Synthetic user 19');
    for (const forged of [changed(old.cookie, -1), `${sessionCookie}=`, `${sessionCookie}=wgs_1_2`])
      expect((await here.ask(whoAsks, {}, { cookie: forged })).data).toEqual({ viewer: null });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * 86_400_000 });
    expect((await here.ask(whoAsks, {}, old)).data).toEqual({ viewer: null });
  });

  it('is no access token’s: what an integration holds is no cookie', async () => {
    const { token } = await tokens.create({ name: 'As a cookie' });
    expect((await here.ask(whoAsks, {}, { cookie: `${sessionCookie}=${token}` })).data).toEqual({ viewer: null });
  });
});

describe('a page of another site', () => {
  const sameSite = { origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' };
  const write = async (headers: Record<string, string>) =>
    (await here.app(post({ query: whoAsks }, { ...cookie, ...headers }))).status;

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { origin: 'http://blog.localhost:4000', 'sec-fetch-site': 'same-site' }],
    ['a forged origin', { ...sameSite, 'sec-fetch-site': 'cross-site' }],
    ['a frame without an origin', { origin: 'null' }],
    ['a browser that only names the origin', { origin: 'https://evil.example' }],
  ])('cannot use the cookie: %s', async (_case, headers) => {
    expect(await write(headers)).toBe(403);
  });

  it.each([
    ['our own page', sameSite],
    ['no browser', {}],
  ])('is not %s', async (_case, headers) => {
    expect(await write(headers)).toBe(200);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'cannot send what browsers send unasked: %s',
    async (type) => {
      expect(await write({ ...sameSite, 'content-type': type })).toBe(415);
    },
  );

  it('cannot write by a link', async () => {
    const query = encodeURIComponent('mutation { deleteTopic(input: {id: "x", expectedVersion: 1}) { __typename } }');
    const response = await here.app(new Request(`http://localhost:4000/graphql?query=${query}`, { headers: cookie }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
