import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Credentials } from '../rows/account.ts';
import { cookieOf, sessionCookie } from './cookies.ts';
import { isOfOrigin } from './origin.ts';
import { recordOf } from './record.ts';
import type { Viewer } from '../authority/viewer.ts';

/**
 * A request's credential: an integration's access token in the header, or else a browser's session in the cookie. The
 * cookie is this site's alone: one that comes with another origin counts as absent.
 */
export function credentialsOf(request: Request, siteUrl: string): Credentials {
  const header = request.headers.get('authorization');
  if (header !== null) return { kind: 'access', text: /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '' };
  const cookie = cookieOf(request, sessionCookie);
  return { kind: 'session', text: cookie !== null && isOfOrigin(request, siteUrl) ? cookie : '' };
}

/**
 * An integration whose token is worth nothing must hear of it, rather than see what everybody sees. The result of its
 * query is thrown away at the end: to wait for the token before the query would make every chain of reads longer.
 * A browser's cookie that has expired is no error: somebody who is not signed in reads on. Every request waits for the
 * lookup: its cost must not tell whether the answer needed it.
 *
 * @param onUse is told of each token that was worth something
 */
export function useCredentials(onUse: (viewer: Viewer) => Promise<void>): Plugin {
  return {
    onExecute({ args }) {
      const { request } = args.contextValue as { readonly request: Request };
      return {
        async onExecuteDone({ setResult }) {
          const isClaimed = request.headers.has('authorization');
          const viewer = await recordOf(request).identity.atFirst.catch(passing(isClaimed));
          if (isClaimed && viewer === null) setResult({ errors: [unauthenticated()] });
          if (isClaimed && viewer !== null) await onUse(viewer);
        },
      };
    },
  };
}

/** A lookup that failed is nothing to somebody whose answer did not need it, unless a token has to be judged. */
const passing =
  (isClaimed: boolean) =>
  (error: unknown): null => {
    if (isClaimed) throw error;
    return null;
  };

const unauthenticated = (): GraphQLError =>
  new GraphQLError('The access token is not valid: it is unknown, expired or revoked.', {
    extensions: {
      code: 'UNAUTHENTICATED',
      http: { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } },
    },
  });
