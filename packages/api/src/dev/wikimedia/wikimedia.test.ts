import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLocalWikimedia, localWikimediaPaths, withLocalWikimedia } from './wikimedia.ts';

const client = { clientId: 'client', clientSecret: 'secret', redirectUri: 'http://localhost:4000/login/callback' };
const users = [
  { sub: '1', username: 'Айгүл <b>', description: 'an "organizer"' },
  { sub: '2', username: null, description: 'hidden' },
];
const verifier = 'v'.repeat(43);
const base = 'http://localhost:4000/local-wikimedia/oauth2';
const right = {
  response_type: 'code',
  client_id: 'client',
  redirect_uri: client.redirectUri,
  state: 's',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
};

const stand = () => createLocalWikimedia({ users, ...client });

const authorize = (wikimedia: ReturnType<typeof stand>, more: Record<string, string> = {}) =>
  wikimedia(new Request(`${base}/authorize?${new URLSearchParams({ ...right, ...more }).toString()}`));

async function codeOf(wikimedia: ReturnType<typeof stand>, sub = '1'): Promise<string> {
  const { headers } = await authorize(wikimedia, { as: sub });
  return new URL(headers.get('location')!).searchParams.get('code')!;
}

async function redeem(wikimedia: ReturnType<typeof stand>, code: string, more: Record<string, string> = {}) {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'client',
    client_secret: 'secret',
    redirect_uri: client.redirectUri,
    code,
    code_verifier: verifier,
    ...more,
  });
  const response = await wikimedia(new Request(`${base}/access_token`, { method: 'POST', body }));
  return { status: response.status, ...((await response.json()) as { error?: string; access_token?: string }) };
}

describe('its page', () => {
  it('names everybody one can be, says that nobody is real, and runs no scripts', async () => {
    const response = await authorize(stand());
    const page = await response.text();
    expect(page).toContain('<bdi>Айгүл &lt;b&gt;</bdi>: an &quot;organizer&quot;');
    expect(page).toContain('<bdi>A hidden user</bdi>: hidden');
    expect(page).toContain('nobody here is real');
    expect(page).not.toMatch(/<script|<b>/);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  it.each([
    ['client_id', 'other'],
    ['redirect_uri', 'https://evil.example/login/callback'],
    ['redirect_uri', `${client.redirectUri}/`],
    ['response_type', 'token'],
    ['state', ''],
    ['code_challenge', ''],
    ['code_challenge_method', 'plain'],
    ['as', '3'],
  ])('sends nobody back when %s is %j', async (name, value) => {
    const response = await authorize(stand(), { as: '1', [name]: value });
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });
});

describe('its codes', () => {
  it('are good for one time', async () => {
    const wikimedia = stand();
    const code = await codeOf(wikimedia);
    expect((await redeem(wikimedia, code)).status).toBe(200);
    expect(await redeem(wikimedia, code)).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  it.each([
    ['without the verifier', { code_verifier: '' }, 'invalid_grant'],
    ['with another verifier', { code_verifier: 'w'.repeat(43) }, 'invalid_grant'],
    ['with the challenge in its place', { code_verifier: right.code_challenge }, 'invalid_grant'],
    ['for another address', { redirect_uri: 'https://evil.example/' }, 'invalid_grant'],
    ['by another client', { client_id: 'other' }, 'invalid_client'],
    ['with another secret', { client_secret: 'guess' }, 'invalid_client'],
    ['for another grant', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
  ])('are not redeemed %s', async (_case, more: Record<string, string>, error) => {
    const wikimedia = stand();
    const { access_token, ...answer } = await redeem(wikimedia, await codeOf(wikimedia), more);
    expect([answer.error, access_token]).toEqual([error, undefined]);
  });
});

describe('its profiles', () => {
  const profile = (wikimedia: ReturnType<typeof stand>, authorization: string) =>
    wikimedia(new Request(`${base}/resource/profile`, { headers: { authorization } }));

  it('have of a hidden user the id alone', async () => {
    const wikimedia = stand();
    const { access_token } = await redeem(wikimedia, await codeOf(wikimedia, '2'));
    const response = await profile(wikimedia, `Bearer ${access_token}`);
    expect(await response.json()).toEqual({ sub: '2', blocked: true });
  });

  it.each(['', 'Bearer ', 'Bearer guess', 'Basic x'])('are refused to %j', async (authorization) => {
    expect((await profile(stand(), authorization)).status).toBe(401);
  });
});

it('stands beside the app, which answers every other path', async () => {
  const app = withLocalWikimedia(
    async () => new Response('app'),
    async () => new Response('wikimedia'),
  );
  const answers = await Promise.all(
    [...localWikimediaPaths, '/graphql', '/local-wikimedia', '/login'].map(async (path) =>
      (await app(new Request(`http://localhost:4000${path}`))).text(),
    ),
  );
  expect(answers).toEqual(['wikimedia', 'wikimedia', 'wikimedia', 'app', 'app', 'app']);
});
