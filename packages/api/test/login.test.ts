import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWikimedia } from '../src/identity/wikimedia.ts';
import { emptyStore, type TestStore } from './engine.ts';
import { client, cookiesOf, loginWorld, siteUrl } from './login-world.ts';

let store: TestStore;
beforeAll(async () => {
  store = await emptyStore();
});
afterAll(() => store.close());

const locationOf = (response: Response) => [response.status, response.headers.get('location')];

describe('the way to Wikimedia', () => {
  it('asks for a code with PKCE and the redirect address as it is registered', async () => {
    const { authorize, response } = await loginWorld(store).begin();
    const { state, code_challenge, ...rest } = Object.fromEntries(authorize.searchParams);
    expect([response.status, authorize.pathname, rest]).toEqual([
      302,
      '/local-wikimedia/oauth2/authorize',
      {
        response_type: 'code',
        client_id: 'wikicon-client',
        redirect_uri: 'http://localhost:4000/login/callback',
        code_challenge_method: 'S256',
      },
    ]);
    expect([state, code_challenge]).toEqual([
      expect.stringMatching(/^[\w-]{43}$/),
      expect.stringMatching(/^[\w-]{43}$/),
    ]);
  });

  it('binds the attempt to the browser by a cookie that scripts and other hosts cannot reach', async () => {
    const { response } = await loginWorld(store).begin();
    expect(cookiesOf(response)).toEqual([
      expect.stringMatching(/^__Host-login=[\w-]{43}\.[\w-]+; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=600$/),
    ]);
  });

  it('is never the same twice', async () => {
    const world = loginWorld(store);
    const [one, other] = [await world.begin(), await world.begin()];
    for (const name of ['state', 'code_challenge'])
      expect(one.authorize.searchParams.get(name)).not.toBe(other.authorize.searchParams.get(name));
    expect(one.cookie).not.toBe(other.cookie);
  });

  it('stores neither the state nor what is in the cookie', async () => {
    const { authorize, cookie } = await loginWorld(store).begin();
    const state = authorize.searchParams.get('state')!;
    const hash = createHash('sha256').update(state).digest('base64url');
    const row = await store.table.get({ pk: `LOGIN#${hash}`, sk: 'LOGIN' });
    expect(row!.type).toBe('LoginAttempt');
    expect(row!.expiresAt! - Date.now() / 1_000).toBeCloseTo(600, -1);
    expect(JSON.stringify(row)).not.toContain(state);
    expect(JSON.stringify(row)).not.toContain(cookie.split('=')[1]);
  });

  it('leads to Meta-Wiki unless another base is given', async () => {
    const url = await createWikimedia({ ...client, siteUrl }).authorization({ state: 's', verifier: 'v'.repeat(43) });
    expect(`${url.origin}${url.pathname}`).toBe('https://meta.wikimedia.org/w/rest.php/oauth2/authorize');
  });

  it.each(['http://wiki.example/oauth2', 'http://localhost.evil.example/oauth2', 'http://localhost:1@evil.example/o'])(
    'refuses a base that would send the secret in the open: %s',
    (base) => {
      expect(() => createWikimedia({ ...client, siteUrl, base })).toThrow('must be an https address');
    },
  );
});

describe('the way back', () => {
  it('ends in a session of the user whom Wikimedia names', async () => {
    const world = loginWorld(store);
    const response = await world.signIn();
    expect(locationOf(response)).toEqual([303, 'http://localhost:4000/']);
    expect(world.signedIn).toEqual([{ sub: '1001', username: 'Canary-Aigul', isBlocked: false }]);
  });

  it('sets the session in a cookie that scripts and other hosts cannot reach, tells scripts that somebody is signed in, and clears the cookie of the attempt', async () => {
    expect(cookiesOf(await loginWorld(store).signIn())).toEqual([
      '__Host-session=canary-session-1; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=3600',
      '__Host-viewer=1; Path=/; Secure; SameSite=Lax; Max-Age=3600',
      '__Host-login=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0',
    ]);
  });

  it('is stored nowhere and told to nobody', async () => {
    const { headers } = await loginWorld(store).signIn();
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'no-referrer']);
  });

  it('ends the session that was there before, so that nobody can have put it there', async () => {
    const world = loginWorld(store);
    await world.signIn({ cookie: '__Host-session=planted' });
    expect(world.ended).toEqual(['planted']);
  });

  it.each([
    ['/conferences/demo?day=2#now', '/conferences/demo?day=2#now'],
    ['/people/Красный', '/people/%D0%9A%D1%80%D0%B0%D1%81%D0%BD%D1%8B%D0%B9'],
    [`/${'a'.repeat(1_999)}`, `/${'a'.repeat(1_999)}`],
  ])('leads to where on this site the login began: %s', async (returnTo, expected) => {
    const response = await loginWorld(store).signIn({ path: `/login?returnTo=${encodeURIComponent(returnTo)}` });
    expect(locationOf(response)).toEqual([303, `http://localhost:4000${expected}`]);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    '/\r\nset-cookie: a=b',
    '/\u0085x',
    'evil.example',
    'javascript:alert(1)',
    '',
    ' /x',
    '/..//evil.example',
    `/${'a'.repeat(2_000)}`,
    `/${'س'.repeat(400)}`,
  ])('leads to the start page in place of a foreign address: %j', async (returnTo) => {
    const response = await loginWorld(store).signIn({ path: `/login?returnTo=${encodeURIComponent(returnTo)}` });
    expect(locationOf(response)).toEqual([303, 'http://localhost:4000/']);
  });
});
