import { storeOf } from '../dynamo/store.ts';
import type { StoreClient } from '../dynamo/client.ts';
import type { Log } from '../kernel/log.ts';
import type { Login } from './login.ts';

interface SignInNeeds {
  readonly client: StoreClient;
  readonly tableName: string;
  /** As Wikimedia registered this site; null where nobody can sign in. */
  readonly oauth: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly base?: string | undefined;
  } | null;
  readonly siteUrl: string;
  readonly clock: () => Date;
  readonly log: Log;
}

/**
 * Signing in and out with everything behind it: Wikimedia, the attempts and the accounts. Few requests do: the code is
 * loaded by the first of them.
 */
export function createSignIn(needs: SignInNeeds): Login {
  let login: Promise<Login> | undefined;
  return async (request) => (await (login ??= loadLogin(needs)))(request);
}

async function loadLogin({ oauth, client, tableName, siteUrl, clock, log }: SignInNeeds): Promise<Login> {
  const [{ createAccounts }, { createAttempts }, { createLogin }, { createWikimedia }] = await Promise.all([
    import('../identity/accounts.ts'),
    import('../identity/attempts.ts'),
    import('./login.ts'),
    import('../identity/wikimedia.ts'),
  ]);
  return createLogin({
    wikimedia: oauth && createWikimedia({ ...oauth, siteUrl }),
    siteUrl,
    attempts: createAttempts({ client, tableName, now: () => clock().getTime() }),
    accounts: createAccounts(storeOf({ client, tableName }), clock),
    log,
  });
}

/** The OAuth client of the settings: both halves, or none. */
export const oauthOf = (settings: {
  readonly OAUTH_CLIENT_ID?: string | undefined;
  readonly OAUTH_CLIENT_SECRET?: string | undefined;
  readonly OAUTH_BASE?: string | undefined;
}): SignInNeeds['oauth'] =>
  settings.OAUTH_CLIENT_ID === undefined || settings.OAUTH_CLIENT_SECRET === undefined
    ? null
    : { clientId: settings.OAUTH_CLIENT_ID, clientSecret: settings.OAUTH_CLIENT_SECRET, base: settings.OAUTH_BASE };
