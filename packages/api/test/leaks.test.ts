import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { jsonLog } from '../src/kernel/log.ts';
import { createSignIn } from '../src/http/sign-in.ts';
import { createTokens } from './tokens.ts';
import { draft, english, type Draft } from './drafts.ts';
import { mutationText } from './write.ts';
import { appOn, askOf, post, world, type World } from './world.ts';

const secret = 'canary-host.internal:8000/wikicon SELECT per_canary';

let here: World;
let own: Draft;
let thrown: (() => unknown) | null = null;
let lines: string[] = [];

beforeAll(async () => {
  here = await world();
  own = await draft(here, 'leaks');
  here.client.middlewareStack.add(
    (next) => (args) => {
      if (thrown !== null) throw thrown();
      return next(args);
    },
    { step: 'initialize', priority: 'high' },
  );
});
afterEach(() => {
  thrown = null;
  vi.restoreAllMocks();
});
afterAll(() => here.close());

const named =
  (name: string, more: object = {}) =>
  () =>
    Object.assign(new Error(secret), { name, ...more });
const kinds: [string, () => unknown][] = [
  ['Error', () => new Error(secret)],
  ['TypeError', () => new TypeError(secret)],
  ['RangeError', () => new RangeError(secret)],
  ['SyntaxError', () => new SyntaxError(secret)],
  ['AggregateError', () => new AggregateError([new Error(secret)], secret)],
  ['an error with a cause', () => new Error('outer', { cause: new Error(secret) })],
  ['DOMException', () => new DOMException(secret, 'AbortError')],
  ['a text', () => secret],
  ['an object', () => ({ message: secret, code: secret })],
  ['nothing', () => null],
  ['a symbol', () => Symbol(secret)],
  ['a refused connection', named('Error', { code: 'ECONNREFUSED', address: secret })],
  ['a lost name', named('Error', { code: 'ENOTFOUND', hostname: secret })],
  ['ValidationException', named('ValidationException', { $metadata: { httpStatusCode: 400 } })],
  ['AccessDeniedException', named('AccessDeniedException', { $metadata: { httpStatusCode: 400 } })],
  ['ResourceNotFoundException', named('ResourceNotFoundException')],
  ['ExpiredTokenException', named('ExpiredTokenException')],
  ['UnrecognizedClientException', named('UnrecognizedClientException')],
  ['CredentialsProviderError', named('CredentialsProviderError')],
  ['InternalServerError', named('InternalServerError', { $fault: 'server', $metadata: { httpStatusCode: 500 } })],
  ['ThrottlingException', named('ThrottlingException', { $retryable: {} })],
];

describe('an error that nobody expected says nothing of what is behind us, to the client and in the log', () => {
  it.each(kinds)('%s', async (_kind, make) => {
    const logged = logLines();
    const ask = askOf(appOn(here, { log: jsonLog, deadline: 500 }));
    thrown = make;
    const query = await ask('{ conference(slug: "demo") { name { text } } }');
    const write = await ask(
      mutationText('createVenue'),
      { input: { conference: own.id, name: english('a') } },
      own.headers,
    );
    for (const answer of [query, write]) {
      expect(JSON.stringify(answer)).not.toMatch(/canary|\.ts:|node_modules|stack/);
      expect(['INTERNAL_SERVER_ERROR', 'UNAVAILABLE']).toContain(answer.errors![0]!.extensions['code']);
    }
    expect(logged.join('')).not.toContain('canary');
  });
});

/** Everything that is logged from now on. */
function logLines(): string[] {
  lines = [];
  const keep = (text: unknown): boolean => lines.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  return lines;
}

it('the log holds no token, cookie or personal text, whatever happens', async () => {
  const logged = logLines();
  const clock = () => new Date();
  const oauth = { clientId: 'canary-client', clientSecret: 'canary-client-secret', base: 'http://127.0.0.1:9/oauth2' };
  const login = createSignIn({
    client: here.client,
    tableName: here.name,
    oauth,
    siteUrl: 'http://localhost:4000',
    clock,
    log: jsonLog,
  });
  const app = appOn(here, { log: jsonLog, login });
  const ask = askOf(app);
  const tokens = createTokens({ ...here, ask }, own.headers);
  const { token } = await tokens.create({ name: 'canary-token-name', scopes: ['READ', 'WRITE'] });
  const bearer = { authorization: `Bearer ${token}` };

  const input = {
    conference: own.id,
    username: 'Canary-username',
    displayName: 'Canary-name',
    about: english('Canary-about'),
  };
  await ask(mutationText('createPerson'), { input }, bearer);
  await ask(mutationText('createPerson'), { input: { ...input, displayName: 'canary'.repeat(100) } }, bearer);
  await ask('{ person(username: "Canary-username") { displayName } canaryField }', {}, bearer);
  await app(post('{"query": "{ canary', bearer));
  const begun = await app(new Request('http://localhost:4000/login?returnTo=/canary-path'));
  const state = new URL(begun.headers.get('location')!).searchParams.get('state')!;
  const [cookie = ''] = begun.headers.getSetCookie();
  const callback = `http://localhost:4000/login/callback?code=canary-code&state=${state}`;
  await app(new Request(callback, { headers: { cookie: cookie.split(';')[0]! } }));
  await app(new Request('http://localhost:4000/logout', { method: 'POST', headers: own.headers }));
  for (const [, make] of kinds) {
    thrown = make;
    await ask('{ person(username: "Canary-username") { displayName } viewer { username } }', {}, bearer);
    await ask(mutationText('createPerson'), { input }, bearer);
    await app(new Request(callback, { headers: { cookie: 'canary-cookie' } }));
  }
  thrown = null;

  const all = logged.join('');
  expect(logged.length).toBeGreaterThan(20);
  for (const word of [token.slice(-43), own.headers.cookie.split('=')[1]!, state, cookie.split(/[=;]/)[1]!])
    expect(all).not.toContain(word);
  expect(all).not.toMatch(/canary/i);
});
