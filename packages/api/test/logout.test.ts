import { unavailable } from '@wikicon/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyStore, type TestStore } from './engine.ts';
import { cookiesOf, loginWorld, siteUrl, type LoginOptions } from './login-world.ts';

let store: TestStore;
beforeAll(async () => {
  store = await emptyStore();
});
afterAll(() => store.close());

async function logout(headers: Record<string, string>, options: LoginOptions = {}) {
  const world = loginWorld(store, options);
  const response = await world.login(
    new Request('https://function.invalid/logout', {
      method: 'POST',
      headers: { cookie: '__Host-session=mine', ...headers },
    }),
  );
  return { response, ended: world.ended, logged: world.logged };
}

it('ends the session, clears its cookies and leads to the start page', async () => {
  const { response, ended } = await logout({ origin: siteUrl, 'sec-fetch-site': 'same-origin' });
  expect([response.status, response.headers.get('location'), cookiesOf(response), ended]).toEqual([
    303,
    'http://localhost:4000/',
    [
      '__Host-session=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0',
      '__Host-viewer=; Path=/; Secure; SameSite=Lax; Max-Age=0',
    ],
    ['mine'],
  ]);
});

it.each([
  ['a browser that says nothing', {}],
  ['a form on a page that sends no referrer', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ['a browser that only names the origin', { origin: siteUrl }],
])('answers %s', async (_case, headers: Record<string, string>) => {
  expect((await logout(headers)).ended).toEqual(['mine']);
});

it.each([
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another site with our origin', { origin: siteUrl, 'sec-fetch-site': 'cross-site' }],
  ['a neighbour', { origin: 'http://blog.localhost:4000', 'sec-fetch-site': 'same-site' }],
  ['another port', { origin: 'http://localhost:5000', 'sec-fetch-site': 'same-site' }],
  ['another scheme', { origin: 'https://localhost:4000' }],
  ['a longer name', { origin: 'http://localhost:4000.evil.example' }],
  ['a frame without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['an old browser’s frame without an origin', { origin: 'null' }],
  ['the address bar', { 'sec-fetch-site': 'none' }],
])('refuses %s, and the session lives on', async (_case, headers: Record<string, string>) => {
  const { response, ended } = await logout(headers);
  expect([response.status, cookiesOf(response), ended]).toEqual([403, [], []]);
});

it.each(['GET', 'PUT', 'DELETE'])('is no %s', async (method) => {
  const { login, ended } = loginWorld(store);
  const headers = { cookie: '__Host-session=mine' };
  const response = await login(new Request('https://function.invalid/logout', { method, headers }));
  expect([response.status, response.headers.get('allow'), ended]).toEqual([405, 'POST', []]);
});

it.each(['/login', '/login/callback'])('cannot be begun by a POST to %s', async (path) => {
  const response = await loginWorld(store).login(new Request(`https://function.invalid${path}`, { method: 'POST' }));
  expect([response.status, response.headers.get('allow'), cookiesOf(response)]).toEqual([405, 'GET', []]);
});

it('works where nobody can sign in any more', async () => {
  const { response, ended } = await logout({}, { wikimedia: null });
  expect([response.status, ended]).toEqual([303, ['mine']]);
});

it('keeps the cookies while the session cannot be ended', async () => {
  const { response, logged } = await logout({}, { accounts: { signOut: () => Promise.reject(unavailable()) } });
  expect([response.status, cookiesOf(response), await response.text()]).toEqual([
    503,
    [],
    expect.stringContaining('You are still signed in'),
  ]);
  expect(logged).toEqual([{ level: 'error', message: 'sign-out failed', details: expect.anything() }]);
});
