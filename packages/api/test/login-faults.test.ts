import { unavailable } from '@wikicon/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyStore, type TestStore } from './engine.ts';
import { cookiesOf, loginWorld, refusalOf, type LoginOptions } from './login-world.ts';

let store: TestStore;
beforeAll(async () => {
  store = await emptyStore();
});
afterAll(() => store.close());

const silent = [502, 'Wikimedia does not answer at the moment. Please sign in again in a few minutes.'];
const strange = [502, 'Wikimedia answered in a way that we do not understand. Please sign in again later.'];

/** Wikimedia, with another answer at one of its addresses. */
const answering = (path: string, answer: (init: RequestInit) => Response | Promise<Response>): LoginOptions => ({
  between: async (url, init, pass) => (url.endsWith(path) ? answer(init) : pass(url, init)),
});

const profile = (body: unknown): LoginOptions =>
  answering('/resource/profile', () => new Response(typeof body === 'string' ? body : JSON.stringify(body)));

/** Never answers, as a connection that hangs. */
const hang = ({ signal }: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));

describe('Wikimedia', () => {
  describe.each(['/access_token', '/resource/profile'])('at %s', (path) => {
    it.each([
      ['fails', () => Response.json({ error: 'server_error' }, { status: 500 })],
      ['fails in words', () => new Response('Our servers are under maintenance', { status: 503 })],
      ['answers with a page', () => new Response('<!doctype html>', { status: 429 })],
      ['leads elsewhere', () => new Response(null, { status: 302, headers: { location: 'https://evil.example/' } })],
      ['is not reached', () => Promise.reject(new TypeError('fetch failed'))],
    ])('is called silent when it %s', async (_case, answer) => {
      expect(await refusalOf(await loginWorld(store, answering(path, answer)).signIn())).toEqual(silent);
    });

    it('is waited for no longer than the deadline', async () => {
      const world = loginWorld(store, { ...answering(path, hang), deadline: 50 });
      expect(await refusalOf(await world.signIn())).toEqual(silent);
    });
  });

  it('has one deadline for both of its answers', async () => {
    const signals: unknown[] = [];
    const world = loginWorld(store, {
      between: (url, init, pass) => (signals.push(init.signal), pass(url, init)),
    });
    await world.signIn();
    expect([signals.length, new Set(signals).size]).toEqual([2, 1]);
  });

  it('is told who asks', async () => {
    const agents: (string | null)[] = [];
    const world = loginWorld(store, {
      between: (url, init, pass) => (agents.push(new Headers(init.headers).get('user-agent')), pass(url, init)),
    });
    await world.signIn();
    expect(agents).toEqual(Array.from({ length: 2 }, () => 'wikicon-graph (http://localhost:4000)'));
  });

  it('has refused this site when it does not accept the client', async () => {
    const refuse = () => Response.json({ error: 'invalid_client' }, { status: 401 });
    const world = loginWorld(store, answering('/access_token', refuse));
    expect(await refusalOf(await world.signIn())).toEqual([502, expect.stringContaining('does not accept this site')]);
  });
});

describe('a profile', () => {
  it('may have a number as its id', async () => {
    const world = loginWorld(store, profile({ sub: 12_345, username: 'Aigul', blocked: false }));
    expect((await world.signIn()).status).toBe(303);
    expect(world.signedIn).toEqual([{ sub: '12345', username: 'Aigul', isBlocked: false }]);
  });

  it('without a name is that of a blocked user, whatever else it says', async () => {
    const world = loginWorld(store, profile({ sub: '7', blocked: false }));
    expect((await world.signIn()).status).toBe(403);
    expect(world.signedIn).toEqual([{ sub: '7', username: null, isBlocked: true }]);
  });

  it.each([
    ['no JSON', '<html>'],
    ['empty', ''],
    ['null', 'null'],
    ['a list', []],
    ['without an id', { username: 'A', blocked: false }],
    ['with the id of everybody who has none', { sub: '0', username: 'A', blocked: false }],
    ['with that id as a number', { sub: 0, username: 'A', blocked: false }],
    ['with a fraction as its id', { sub: 1.5, username: 'A', blocked: false }],
    ['with words as its id', { sub: 'mw:CentralAuth:1', username: 'A', blocked: false }],
    ['with an empty name', { sub: '1', username: '', blocked: false }],
    ['with a number as its name', { sub: '1', username: 1, blocked: false }],
    ['without a word on blocks', { sub: '1', username: 'A' }],
    ['with a text on blocks', { sub: '1', username: 'A', blocked: 'no' }],
  ])('is not understood when it is %s', async (_case, body) => {
    const world = loginWorld(store, profile(body));
    expect(await refusalOf(await world.signIn())).toEqual(strange);
    expect(world.signedIn).toEqual([]);
  });
});

describe('on our side', () => {
  it('a store that does not answer is told apart from a fault', async () => {
    const failing = (cause: Error) => loginWorld(store, { accounts: { signIn: () => Promise.reject(cause) } });
    expect([
      await refusalOf(await failing(unavailable()).signIn()),
      await refusalOf(await failing(new Error('x')).signIn()),
    ]).toEqual([
      [503, 'Our data store does not answer at the moment. Please sign in again in a minute.'],
      [500, 'Something went wrong on our side. Please sign in again.'],
    ]);
  });

  it('a site without a client says that nobody can sign in', async () => {
    const response = await loginWorld(store, { wikimedia: null }).get('/login');
    expect([cookiesOf(response), await refusalOf(response)]).toEqual([
      [],
      [503, 'Sign-in is not set up on this site yet.'],
    ]);
  });
});

describe('the log', () => {
  it('has the reason of every refusal and nothing of whom it met', async () => {
    const worlds = [
      loginWorld(store),
      loginWorld(store, profile({ sub: '1', username: 'Canary-Name', blocked: 'canary' })),
      loginWorld(
        store,
        answering('/access_token', () => Response.json({ error: 'canary' }, { status: 400 })),
      ),
      loginWorld(
        store,
        answering('/resource/profile', () => Promise.reject(new Error('canary'))),
      ),
      loginWorld(store, { accounts: { signIn: () => Promise.reject(new Error('canary\n    at canary')) } }),
    ];
    for (const world of worlds) await world.signIn({ path: '/login?returnTo=/canary' });
    await worlds[0]!.signIn({ sub: '1002' });
    await worlds[0]!.get('/login/callback?error=canary&state=canary&code=canary', '__Host-login=canary');
    const lines = worlds.flatMap(({ logged }) => logged);
    expect(lines.map(({ level, details }) => [level, (details as { reason: string }).reason])).toEqual([
      ['info', 'blocked'],
      ['info', 'cancelled'],
      ['error', 'profile'],
      ['info', 'code'],
      ['error', 'unreachable'],
      ['error', 'unexpected'],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/canary/i);
  });
});
