import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAttempts } from '../src/identity/attempts.ts';
import { emptyStore, type TestStore } from './engine.ts';
import { cookiesOf, loginWorld, refusalOf } from './login-world.ts';

let store: TestStore;
beforeAll(async () => {
  store = await emptyStore();
});
afterAll(() => store.close());

const used = [400, 'This sign-in took longer than ten minutes or was already used. Please sign in again.'];
const elsewhere = [400, expect.stringContaining('began in another browser')];
const cancelled = [400, expect.stringContaining('Wikimedia did not sign you in.')];

/** A login whose attempts began this many seconds ago. */
const begunAgo = (seconds: number) =>
  loginWorld(store, {
    attempts: createAttempts({ client: store.client, tableName: store.name, now: () => Date.now() - seconds * 1_000 }),
  });

describe('an attempt', () => {
  it('is good for one time', async () => {
    const world = loginWorld(store);
    const { authorize, cookie } = await world.begin();
    const callback = await world.agree(authorize);
    expect((await world.get(callback, cookie)).status).toBe(303);
    expect(await refusalOf(await world.get(callback, cookie))).toEqual(used);
  });

  it('is good for one of many that come at once', async () => {
    const world = loginWorld(store);
    const { authorize, cookie } = await world.begin();
    const callback = await world.agree(authorize);
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.get(callback, cookie)));
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      303,
      ...Array.from({ length: 7 }, () => 400),
    ]);
    expect(world.signedIn).toHaveLength(1);
  });

  it('is good for nearly ten minutes', async () => {
    expect((await begunAgo(590).signIn()).status).toBe(303);
  });

  it('is good for nothing after ten minutes, though the store still has it', async () => {
    expect(await refusalOf(await begunAgo(600).signIn())).toEqual(used);
  });

  it.each(['', 'x', 'a'.repeat(43), 'a'.repeat(5_000)])(
    'is not known under a state of another’s making: %.9s',
    async (state) => {
      const response = await loginWorld(store).get(`/login/callback?code=c&state=${state}`, '__Host-login=x');
      expect(await refusalOf(response)).toEqual(used);
    },
  );

  it.each([
    ['without its cookie', ''],
    ['with another cookie', `__Host-login=${'a'.repeat(43)}`],
    ['with an empty cookie', '__Host-login='],
  ])('is refused in a browser %s, and is then used up', async (_case, other) => {
    const world = loginWorld(store);
    const { authorize, cookie } = await world.begin();
    const callback = await world.agree(authorize);
    expect(await refusalOf(await world.get(callback, other))).toEqual(elsewhere);
    expect(await refusalOf(await world.get(callback, cookie))).toEqual(used);
    expect(world.signedIn).toEqual([]);
  });

  it('is refused with the cookie of another attempt', async () => {
    const world = loginWorld(store);
    const [attacker, victim] = [await world.begin(), await world.begin()];
    expect(await refusalOf(await world.get(await world.agree(attacker.authorize), victim.cookie))).toEqual(elsewhere);
  });
});

describe('a user who does not want to', () => {
  it('is told so, though Wikimedia sends no state then', async () => {
    const world = loginWorld(store);
    const { authorize, cookie } = await world.begin();
    const back = (await world.fake(new Request(`${authorize.href}&cancel=1`))).headers.get('location')!;
    expect(new URL(back).searchParams.has('state')).toBe(false);
    expect(await refusalOf(await world.get(`/login/callback${new URL(back).search}`, cookie))).toEqual(cancelled);
  });

  it.each([
    ['/conferences/demo?day=2#now', '/conferences/demo?day=2#now'],
    [`/people/"><b>'`, "/people/%22%3E%3Cb%3E'"],
    ['//evil.example/', '/'],
  ])('finds the way back in the link to try again: %s', async (returnTo, expected) => {
    const world = loginWorld(store);
    const { authorize, cookie } = await world.begin(`/login?returnTo=${encodeURIComponent(returnTo)}`);
    const back = (await world.fake(new Request(`${authorize.href}&cancel=1`))).headers.get('location')!;
    const page = await (await world.get(`/login/callback${new URL(back).search}`, cookie)).text();
    const [, again = ''] = /<a href="([^"]*)">/.exec(page)!;
    expect(again).toBe(`/login?returnTo=${encodeURIComponent(expected)}`);
  });

  it('is led nowhere else by a cookie of another’s making', async () => {
    const cookie = `__Host-login=x.${Buffer.from('//evil.example/').toString('base64url')}`;
    const page = await (await loginWorld(store).get('/login/callback?error=x', cookie)).text();
    expect(page).toContain('<a href="/login?returnTo=%2F">');
  });

  it('uses up the attempt where the state does come back', async () => {
    const world = loginWorld(store);
    const { authorize, cookie } = await world.begin();
    const callback = await world.agree(authorize);
    expect(await refusalOf(await world.get(`${callback}&error=access_denied`, cookie))).toEqual(cancelled);
    expect(await refusalOf(await world.get(callback, cookie))).toEqual(used);
  });
});

describe('a refusal', () => {
  it('asks for another try when Wikimedia does not know the code', async () => {
    const world = loginWorld(store);
    const { authorize, cookie } = await world.begin();
    const state = authorize.searchParams.get('state');
    const answer = await refusalOf(await world.get(`/login/callback?code=guessed&state=${state}`, cookie));
    expect(answer).toEqual([400, 'Wikimedia does not accept this sign-in any more. Please sign in again.']);
  });

  it('does not ask Wikimedia when there is no code', async () => {
    const asked: string[] = [];
    const world = loginWorld(store, { between: (url, init, pass) => (asked.push(url), pass(url, init)) });
    const { authorize, cookie } = await world.begin();
    const response = await world.get(`/login/callback?state=${authorize.searchParams.get('state')}`, cookie);
    expect([response.status, asked]).toEqual([400, []]);
  });

  it.each([
    ['blocked', '1002', 'Canary-Blocked'],
    ['hidden', '1003', null],
  ])('meets a %s user, and ends the session that was there', async (_case, sub, username) => {
    const world = loginWorld(store);
    const response = await world.signIn({ sub, cookie: '__Host-session=earlier' });
    expect(world.signedIn).toEqual([{ sub, username, isBlocked: true }]);
    expect([cookiesOf(response), world.ended]).toEqual([
      [
        '__Host-session=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0',
        '__Host-viewer=; Path=/; Secure; SameSite=Lax; Max-Age=0',
      ],
      ['earlier'],
    ]);
    expect(await refusalOf(response)).toEqual([403, expect.stringContaining('is blocked')]);
  });

  it('says nothing of what was sent', async () => {
    const query = 'code=%3Cscript%3Ecanary&state=%3Cb%3Ecanary&error=%3Ci%3Ecanary&error_description=canary';
    const response = await loginWorld(store).get(`/login/callback?${query}`, '__Host-login=canary');
    expect(await response.text()).not.toMatch(/canary|<script|<b>|<i>/);
  });

  it('is a page with a way on, without scripts', async () => {
    const response = await loginWorld(store).get('/login/callback');
    expect([response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      'text/html; charset=utf-8',
      'no-store',
    ]);
    const page = await response.text();
    expect(page).toContain('<a href="/login?returnTo=%2F">Sign in</a>');
    expect(page).not.toMatch(/<script|<style| on\w+=/);
  });
});
