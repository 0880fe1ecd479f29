import { randomBytes } from 'node:crypto';
import type * as OAuth from 'oauth4webapi';
import * as z from 'zod/mini';

/** Wikimedia's profile of whoever signed in. Its name can change; `sub` does not. */
export interface WikimediaProfile {
  /** The central user id. */
  readonly sub: string;
  /** Null for a user whose name is hidden. */
  readonly username: string | null;
  readonly isBlocked: boolean;
}

/**
 * The reason that there is no profile: the code is not good; our credentials are not; nobody answers in time; or the
 * answer is not what we expect.
 */
export type WikimediaFailure = 'code' | 'credentials' | 'unreachable' | 'profile';

export interface Wikimedia {
  /** Returns the address at which the browser signs in. */
  authorization(attempt: { readonly state: string; readonly verifier: string }): Promise<URL>;
  /** Redeems the code of a login. The tokens behind it are thrown away. */
  profile(login: {
    readonly code: string;
    readonly verifier: string;
  }): Promise<WikimediaProfile | { readonly failure: WikimediaFailure }>;
}

export interface WikimediaNeeds {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly siteUrl: string;
  /** @default Meta-Wiki's */
  readonly base?: string | undefined;
  /** The time that Wikimedia may take for a whole login, in milliseconds. @default 5000 */
  readonly deadline?: number;
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** Returns the address to which Wikimedia sends the browser back; registered there to the letter. */
export const redirectUriOf = (siteUrl: string): string => `${siteUrl}/login/callback`;

/** PKCE's secret of one login: whoever redeems the code must know it. */
export const newVerifier = (): string => randomBytes(32).toString('base64url');

/** Few requests sign anybody in: a function starts without it. */
const library = (): Promise<typeof OAuth> => import('oauth4webapi');

/**
 * Sign-in by Wikimedia's OAuth 2.0: authorization code, always with PKCE. There is no discovery and no id token.
 *
 * @throws an error in words when the base is not safe to send a secret to
 */
export function createWikimedia({ clientId, clientSecret, siteUrl, ...needs }: WikimediaNeeds): Wikimedia {
  const { base = 'https://meta.wikimedia.org/w/rest.php/oauth2', deadline = 5_000, fetch = globalThis.fetch } = needs;
  const { protocol, hostname } = new URL(base);
  const isInsecure = protocol !== 'https:';
  if (isInsecure && !['localhost', '127.0.0.1'].includes(hostname))
    throw new Error('The OAuth base must be an https address, unless it is on this machine.');
  const server = {
    issuer: base,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/access_token`,
  } satisfies OAuth.AuthorizationServer;
  const profileUrl = new URL(`${base}/resource/profile`);
  const client: OAuth.Client = { client_id: clientId };
  const redirectUri = redirectUriOf(siteUrl);
  const options = (oauth: typeof OAuth) => ({
    [oauth.allowInsecureRequests]: isInsecure,
    [oauth.customFetch]: (url: string, init: unknown) => fetch(url, init as RequestInit),
    // Wikimedia asks every client to say who it is.
    headers: { 'user-agent': `wikicon-graph (${siteUrl})` },
    signal: AbortSignal.timeout(deadline),
  });

  return {
    async authorization({ state, verifier }) {
      const oauth = await library();
      const url = new URL(server.authorization_endpoint);
      url.search = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }).toString();
      return url;
    },

    async profile({ code, verifier }) {
      const oauth = await library();
      const request = options(oauth);
      try {
        const token = await redeem(oauth, code, verifier, request);
        const { headers, ...rest } = request;
        const response = await oauth.protectedResourceRequest(
          token,
          'GET',
          profileUrl,
          new Headers(headers),
          null,
          rest,
        );
        return response.status === 200 ? readProfile(await response.text()) : { failure: 'unreachable' };
      } catch (error) {
        return { failure: failureOf(oauth, error) };
      }
    },
  };

  async function redeem(
    oauth: typeof OAuth,
    code: string,
    verifier: string,
    request: ReturnType<typeof options>,
  ): Promise<string> {
    // The state was compared where it was taken from the store.
    const parameters = oauth.validateAuthResponse(server, client, new URLSearchParams({ code }), oauth.expectNoState);
    const secret = oauth.ClientSecretPost(clientSecret);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      secret,
      parameters,
      redirectUri,
      verifier,
      request,
    );
    return (await oauth.processAuthorizationCodeResponse(server, client, response)).access_token;
  }
}

/** A user whom the wiki does not know centrally has the id 0, as every other such user: nobody's account. */
const centralId = z.union([
  z.string().check(z.regex(/^[1-9]\d{0,18}$/)),
  z.pipe(z.int().check(z.positive()), z.transform(String)),
]);

const profileShape = z.object({
  sub: centralId,
  username: z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
  blocked: z.boolean(),
});

/** Read by its content: Wikimedia does not call it JSON. */
function readProfile(text: string): WikimediaProfile | { readonly failure: 'profile' } {
  const { success, data } = profileShape.safeParse(parsed(text));
  if (!success) return { failure: 'profile' };
  const { sub, username = null, blocked } = data;
  return { sub, username, isBlocked: blocked || username === null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function failureOf(oauth: typeof OAuth, error: unknown): WikimediaFailure {
  if (!(error instanceof oauth.ResponseBodyError) || error.status >= 500) return 'unreachable';
  return /^(invalid|unauthorized)_client$/.test(error.error) ? 'credentials' : 'code';
}
