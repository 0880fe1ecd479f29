/** Holds the token of whoever is signed in. */
export const sessionCookie = '__Host-session';

/** Holds what binds a login under way to its browser. */
export const loginCookie = '__Host-login';

/** What browsers demand of a name with `__Host-`; in return no other host can set it. */
const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** @returns the cookie's value, null without one */
export function cookieOf(request: Request, name: string): string | null {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [key = '', ...value] = pair.split('=');
    if (key.trim() === name) return value.join('=').trim();
  }
  return null;
}

/** @param maxAge in seconds */
export const setCookie = (name: string, value: string, maxAge: number): string =>
  `${name}=${value}; ${attributes}; Max-Age=${maxAge}`;

export const clearCookie = (name: string): string => setCookie(name, '', 0);
