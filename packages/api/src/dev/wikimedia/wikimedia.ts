import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { LocalUser } from './user.ts';
import { chooserPage, problemPage } from './wikimedia-page.ts';

export interface LocalWikimediaNeeds {
  readonly users: readonly LocalUser[];
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

/** The path that takes the place of Wikimedia's base, after the address of this site. */
export const localWikimediaBase = '/local-wikimedia/oauth2';

const paths = {
  authorize: `${localWikimediaBase}/authorize`,
  token: `${localWikimediaBase}/access_token`,
  profile: `${localWikimediaBase}/resource/profile`,
} as const;

export const localWikimediaPaths: readonly string[] = Object.values(paths);

type Handler = (request: Request) => Promise<Response>;

/** The app with the stand-in beside it. */
export const withLocalWikimedia =
  (app: Handler, wikimedia: Handler): Handler =>
  async (request) =>
    (localWikimediaPaths.includes(new URL(request.url).pathname) ? wikimedia : app)(request);

/**
 * Stands in for Wikimedia's login on this machine: one sees how signing in goes without an account and without the
 * network. It is as strict as the extension OAuth of MediaWiki, and answers alike in what that does in its own way:
 * a refusal comes back without the state, and the profile is not called JSON.
 */
export function createLocalWikimedia({ users, clientId, clientSecret, redirectUri }: LocalWikimediaNeeds): Handler {
  const codes = new Map<string, { readonly user: LocalUser; readonly challenge: string }>();
  const tokens = new Map<string, LocalUser>();

  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const method = pathname === paths.token ? 'POST' : 'GET';
    if (request.method !== method) return new Response(null, { status: 405, headers: { allow: method } });
    if (pathname === paths.authorize) return authorize(searchParams);
    if (pathname === paths.token) return redeem(new URLSearchParams(await request.text()));
    if (pathname === paths.profile) return profile(request.headers.get('authorization') ?? '');
    return new Response(null, { status: 404 });
  };

  function authorize(asked: URLSearchParams): Response {
    const mistake = mistakeIn(asked);
    if (mistake !== null) return problemPage(mistake);
    if (asked.has('cancel')) return back({ error: 'unauthorized_client', error_description: 'The user refused.' });
    if (!asked.has('as')) return chooserPage(users, asked);
    const user = users.find(({ sub }) => sub === asked.get('as'));
    if (user === undefined) return problemPage('There is no such user.');
    const code = newSecret();
    codes.set(code, { user, challenge: asked.get('code_challenge')! });
    return back({ code, state: asked.get('state')! });
  }

  function mistakeIn(asked: URLSearchParams): string | null {
    if (asked.get('client_id') !== clientId) return 'The client_id is not this site’s.';
    if (asked.get('redirect_uri') !== redirectUri) return 'The redirect_uri is not the one that is registered.';
    if (asked.get('response_type') !== 'code') return 'The response_type must be code.';
    if (!asked.get('state')) return 'There is no state.';
    if (asked.get('code_challenge_method') !== 'S256') return 'The code_challenge_method must be S256.';
    return /^[\w-]{43}$/.test(asked.get('code_challenge') ?? '') ? null : 'There is no code_challenge.';
  }

  function back(parameters: Record<string, string>): Response {
    const location = `${redirectUri}?${new URLSearchParams(parameters).toString()}`;
    return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } });
  }

  function redeem(sent: URLSearchParams): Response {
    const isClient = sent.get('client_id') === clientId && isSame(sent.get('client_secret') ?? '', clientSecret);
    if (!isClient) return refused(401, 'invalid_client');
    if (sent.get('grant_type') !== 'authorization_code') return refused(400, 'unsupported_grant_type');
    const code = sent.get('code') ?? '';
    const known = codes.get(code);
    codes.delete(code);
    const isTheirs = known?.challenge === sha256(sent.get('code_verifier') ?? '');
    if (known === undefined || !isTheirs || sent.get('redirect_uri') !== redirectUri)
      return refused(400, 'invalid_grant');
    const token = newSecret();
    tokens.set(token, known.user);
    return json({ token_type: 'Bearer', expires_in: 14_400, access_token: token, refresh_token: newSecret() });
  }

  function profile(authorization: string): Response {
    const user = tokens.get(/^Bearer (\S+)$/.exec(authorization)?.[1] ?? '');
    if (user === undefined) return refused(401, 'access_denied');
    const { sub, username, isBlocked: blocked = false } = user;
    const seen = {
      username,
      editcount: 1,
      confirmed_email: true,
      email_verified: true,
      blocked,
      groups: ['*', 'user'],
    };
    const text = JSON.stringify(
      username === null ? { sub, blocked: true } : { sub, ...seen, grants: ['mwoauth-authonly'] },
    );
    return new Response(text, { headers: { 'content-type': 'text/html; charset=UTF-8', 'cache-control': 'no-store' } });
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(one)), Buffer.from(sha256(other)));

const json = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } });

const refused = (status: number, error: string): Response =>
  json({ error, error_description: 'Not accepted.' }, status);
