import { timingSafeEqual } from 'node:crypto';
import { isUnavailable } from '@wikicon/schema';
import type { Accounts } from '../identity/accounts.ts';
import { attemptSeconds, type LoginAttempts } from '../identity/attempts.ts';
import { deviceWords } from '../identity/device.ts';
import { hashOf } from '../kernel/secret.ts';
import { newVerifier, type Wikimedia } from '../identity/wikimedia.ts';
import type { Log } from '../kernel/log.ts';
import { clearCookie, cookieOf, loginCookie, sessionCookie, setCookie, viewerCookie } from './cookies.ts';
import { isFromSite } from './origin.ts';
import { isFault, refusalPage, type LoginRefusal } from './login-page.ts';
import { newLogin, wayBack } from './way-back.ts';

export interface LoginNeeds {
  /** Null where sign-in is not set up. */
  readonly wikimedia: Wikimedia | null;
  readonly siteUrl: string;
  readonly attempts: LoginAttempts;
  readonly accounts: Accounts;
  readonly log: Log;
}

/** Signing in by way of Wikimedia, and out. */
export type Login = (request: Request) => Promise<Response>;

export function createLogin({ wikimedia, siteUrl, attempts, accounts, log }: LoginNeeds): Login {
  return async (request) => {
    const response = await answer(request, new URL(request.url).pathname);
    response.headers.set('cache-control', 'no-store');
    response.headers.set('referrer-policy', 'no-referrer');
    return response;
  };

  async function answer(request: Request, pathname: string): Promise<Response> {
    const method = pathname === '/logout' ? 'POST' : 'GET';
    if (request.method !== method) return plain(405, `Only ${method} is answered here.`, { allow: method });
    if (pathname === '/logout') return logout(request);
    if (wikimedia === null) return refuse(request, 'unconfigured');
    try {
      return await (pathname === '/login' ? begin(request, wikimedia) : finish(request, wikimedia));
    } catch (error) {
      return isUnavailable(error) ? refuse(request, 'store') : refuse(request, 'unexpected', error);
    }
  }

  async function begin(request: Request, wikimedia: Wikimedia): Promise<Response> {
    const verifier = newVerifier();
    const login = newLogin(wayBack(request, siteUrl));
    const state = await attempts.begin({ verifier, browser: hashOf(login) });
    const { href } = await wikimedia.authorization({ state, verifier });
    return redirect(302, href, [setCookie(loginCookie, login, attemptSeconds)]);
  }

  async function finish(request: Request, wikimedia: Wikimedia): Promise<Response> {
    const { searchParams: sent } = new URL(request.url);
    const attempt = await attempts.finish(sent.get('state') ?? '');
    // Wikimedia leaves out the state when somebody refuses, and does not call it access_denied.
    if (sent.has('error')) return refuse(request, 'cancelled');
    if (attempt === null) return refuse(request, 'state');
    if (!isSame(hashOf(cookieOf(request, loginCookie) ?? ''), attempt.browser)) return refuse(request, 'browser');
    const code = sent.get('code') ?? '';
    if (code === '') return refuse(request, 'code');
    const profile = await wikimedia.profile({ code, verifier: attempt.verifier });
    if ('failure' in profile) return refuse(request, profile.failure);

    // A session that was there before, perhaps put there by somebody else, does not live on in the new one.
    await endSession(request);
    const session = await accounts.signIn(profile, deviceWords(request.headers.get('user-agent') ?? ''));
    if ('refused' in session) return withCookies(refuse(request, 'blocked'), signedOut);
    const seconds = Math.max(0, Math.floor((session.expiresAt.getTime() - Date.now()) / 1_000));
    return redirect(303, `${siteUrl}${wayBack(request, siteUrl)}`, [
      setCookie(sessionCookie, session.token, seconds),
      setCookie(viewerCookie, '1', seconds),
      clearCookie(loginCookie),
    ]);
  }

  async function logout(request: Request): Promise<Response> {
    if (!isFromSite(request, siteUrl)) return plain(403, 'Sign out on the site itself.');
    try {
      await endSession(request);
    } catch (error) {
      // The cookies stay: without them nobody could end the session any more.
      log('error', 'sign-out failed', { error });
      return plain(503, 'You are still signed in: something does not answer on our side. Please sign out again.');
    }
    return redirect(303, `${siteUrl}/`, signedOut);
  }

  async function endSession(request: Request): Promise<void> {
    const token = cookieOf(request, sessionCookie);
    if (token) await accounts.signOut(token);
  }

  /** The log has the reason and nothing of the request: no code, state, token or name. */
  function refuse(request: Request, reason: LoginRefusal, error?: unknown): Response {
    log(isFault(reason) ? 'error' : 'info', 'sign-in refused', { reason, ...(error !== undefined && { error }) });
    return refusalPage(reason, wayBack(request, siteUrl));
  }
}

/** The cookies of a browser in which nobody is signed in any more. */
const signedOut = [clearCookie(sessionCookie), clearCookie(viewerCookie)];

/** Compares in the same time whatever the two have in common; both are hashes, of one length. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const redirect = (status: 302 | 303, location: string, cookies: readonly string[]): Response =>
  withCookies(new Response(null, { status, headers: { location } }), cookies);

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

const plain = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(`${text}\n`, { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });
