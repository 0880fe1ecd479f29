import { newSecret } from '../kernel/secret.ts';
import { cookieOf, loginCookie } from './cookies.ts';

/**
 * The value that a browser keeps during a login: a secret of its own, and where on this site it goes on. Wikimedia
 * sends no state when somebody refuses: without the cookie nobody would know where they came from.
 */
export const newLogin = (returnTo: string): string => `${newSecret()}.${Buffer.from(returnTo).toString('base64url')}`;

/** The path on this site where a login begins, or began. */
export function wayBack(request: Request, siteUrl: string): string {
  const { pathname, searchParams } = new URL(request.url);
  return ownAddress(pathname === '/login' ? searchParams.get('returnTo') : returnToOf(request), siteUrl);
}

const returnToOf = (request: Request): string =>
  Buffer.from(cookieOf(request, loginCookie)?.split('.')[1] ?? '', 'base64url').toString();

/** So much fits into a cookie, encoded and with its secret. */
const maxLength = 2_000;

/** A path of this site, as browsers read it; anything else is the start page. */
function ownAddress(path: string | null, siteUrl: string): string {
  if (path === null || !isPath(path)) return '/';
  const { origin, pathname, search, hash } = new URL(path, siteUrl);
  const address = `${pathname}${search}${hash}`;
  return origin === new URL(siteUrl).origin && isPath(address) && address.length <= maxLength ? address : '/';
}

const isPath = (text: string): boolean => /^\/(?!\/)[^\\\p{Cc}]*$/u.test(text);
