import type { Accounts } from '../src/identity/accounts.ts';
import { createAttempts, type LoginAttempts } from '../src/identity/attempts.ts';
import { createWikimedia, redirectUriOf, type Wikimedia, type WikimediaProfile } from '../src/identity/wikimedia.ts';
import { createLogin } from '../src/http/login.ts';
import { createLocalWikimedia, localWikimediaBase } from '../src/dev/wikimedia/wikimedia.ts';
import type { LocalUser } from '../src/dev/wikimedia/user.ts';
import type { TestStore } from './engine.ts';

export const siteUrl = 'http://localhost:4000';

export const client = { clientId: 'wikicon-client', clientSecret: 'canary-client-secret' } as const;

export const users: readonly LocalUser[] = [
  { sub: '1001', username: 'Canary-Aigul', description: 'an organizer' },
  { sub: '1002', username: 'Canary-Blocked', description: 'a blocked user', isBlocked: true },
  { sub: '1003', username: null, description: 'a user whose name is hidden' },
];

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface LoginOptions {
  /** Stands before Wikimedia: may answer in its place. */
  readonly between?: (url: string, init: RequestInit, pass: Fetch) => Promise<Response>;
  readonly deadline?: number;
  readonly attempts?: LoginAttempts;
  readonly wikimedia?: null;
  readonly accounts?: Partial<Accounts>;
}

/** The login with the stand-in at the other side, all in this process. */
export function loginWorld({ client: store, name: tableName }: TestStore, options: LoginOptions = {}) {
  const fake = createLocalWikimedia({ users, ...client, redirectUri: redirectUriOf(siteUrl) });
  const pass: Fetch = (url, init) => fake(new Request(url, init));
  const { between = (url, init) => pass(url, init), deadline } = options;
  const wikimedia: Wikimedia = createWikimedia({
    ...client,
    siteUrl,
    base: `${siteUrl}${localWikimediaBase}`,
    ...(deadline !== undefined && { deadline }),
    fetch: (url, init) => between(url, init, pass),
  });
  const signedIn: WikimediaProfile[] = [];
  const ended: string[] = [];
  const logged: { level: string; message: string; details: unknown }[] = [];
  const accounts: Accounts = {
    async signIn(profile) {
      signedIn.push(profile);
      if (profile.isBlocked) return { refused: 'BLOCKED' };
      return { token: `canary-session-${signedIn.length}`, expiresAt: new Date(Date.now() + 3_600_500) };
    },
    async signOut(token) {
      ended.push(token);
    },
    ...options.accounts,
  };
  const login = createLogin({
    wikimedia: options.wikimedia === null ? null : wikimedia,
    siteUrl,
    attempts: options.attempts ?? createAttempts({ client: store, tableName }),
    accounts,
    log: (level, message, details) => logged.push({ level, message, details }),
  });
  const get = (path: string, cookie = ''): Promise<Response> =>
    login(new Request(`https://function.invalid${path}`, { headers: cookie ? { cookie } : {} }));

  return {
    login,
    get,
    fake,
    signedIn,
    ended,
    logged,
    /** What Wikimedia is asked, and the cookie that the browser keeps meanwhile. */
    async begin(path = '/login') {
      const response = await get(path);
      const [cookie = ''] = cookiesOf(response);
      return { response, authorize: new URL(response.headers.get('location')!), cookie: cookie.split(';')[0]! };
    },
    /** Where Wikimedia sends the browser once this user has agreed. */
    async agree(authorize: URL, sub = '1001'): Promise<string> {
      const response = await fake(new Request(`${authorize.href}&as=${sub}`));
      const { pathname, search } = new URL(response.headers.get('location')!);
      return `${pathname}${search}`;
    },
    /** From the first click to the answer of the callback. */
    async signIn({ sub = '1001', path = '/login', cookie = '' } = {}): Promise<Response> {
      const begun = await this.begin(path);
      return get(await this.agree(begun.authorize, sub), [begun.cookie, cookie].filter(Boolean).join('; '));
    },
  };
}

export const cookiesOf = (response: Response): string[] => response.headers.getSetCookie();

/** What a refusal says: its status, its sentence, and that it sets no session. */
export async function refusalOf(response: Response): Promise<[status: number, text: string | undefined]> {
  const text = /<p>([^<]*)<\/p>/.exec(await response.text())?.[1];
  if (cookiesOf(response).some((cookie) => /^__Host-session=[^;]/.test(cookie))) throw new Error('There is a session.');
  return [response.status, text];
}
