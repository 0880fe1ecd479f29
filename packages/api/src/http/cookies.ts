/** Holds the token of whoever is signed in. */
export const sessionCookie = '__Host-session';

/** Holds what binds a login under way to its browser, and where it goes on afterwards. */
export const loginCookie = '__Host-login';

/**
 * Tells the scripts of a page that somebody is signed in, and not who: they need not ask the API while nobody is.
 * It proves nothing. It lives as long as the session's cookie, which they cannot see.
 */
export const viewerCookie = '__Host-viewer';

/** The attributes that `__Host-` demands; in return no other host can set the cookie. One alone is for scripts. */
const attributesOf = (name: string): string =>
  name === viewerCookie ? 'Path=/; Secure; SameSite=Lax' : 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** @returns the cookie's value, null without one */
export const cookieOf = (request: Request, name: string): string | null =>
  cookieIn(request.headers.get('cookie') ?? '', name);

/** The same of the header itself. */
export function cookieIn(header: string, name: string): string | null {
  for (const pair of header.split(';')) {
    const [key = '', ...value] = pair.split('=');
    if (key.trim() === name) return value.join('=').trim();
  }
  return null;
}

/** @param maxAge in seconds */
export const setCookie = (name: string, value: string, maxAge: number): string =>
  `${name}=${value}; ${attributesOf(name)}; Max-Age=${maxAge}`;

export const clearCookie = (name: string): string => setCookie(name, '', 0);
