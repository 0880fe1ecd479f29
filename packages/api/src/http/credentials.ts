import { cookieOf, sessionCookie } from './cookies.ts';

/** The token of a request: an integration's in its header, or else a browser's in its cookie. */
export function tokenOf(request: Request): string | null {
  const header = request.headers.get('authorization');
  if (header !== null) return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
  return cookieOf(request, sessionCookie);
}
