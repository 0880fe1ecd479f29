import * as z from 'zod/mini';
import type { StoreClient } from '../dynamo/client.ts';
import { newRow } from '../dynamo/compose.ts';
import { putOnce, take } from '../dynamo/once.ts';
import type { Key } from '../dynamo/row.ts';
import { hashOf, isSecret, newSecret } from '../kernel/secret.ts';

const attempt = z.object({
  /** PKCE's secret of this one login. */
  verifier: z.string(),
  /** The hash of what the browser's cookie holds. */
  browser: z.string(),
});

/** A login under way: the browser is at Wikimedia. */
export type Attempt = Readonly<z.infer<typeof attempt>>;

/** The logins under way, each good for one time. */
export interface LoginAttempts {
  /** @returns its state: 256 random bits that only the browser and Wikimedia see */
  begin(attempt: Attempt): Promise<string>;
  /** One time only: a second call for the same state gives null, also when both come at once; null after 10 minutes. */
  finish(state: string): Promise<Attempt | null>;
}

export interface AttemptsNeeds {
  readonly client: StoreClient;
  readonly tableName: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** The time that a login may take, in seconds. Wikimedia's codes last as long. */
export const attemptSeconds = 600;

export function createAttempts({ client, tableName, now = Date.now }: AttemptsNeeds): LoginAttempts {
  return {
    async begin(data) {
      const state = newSecret();
      const createdAt = new Date(now()).toISOString();
      await putOnce(client, tableName, {
        ...newRow('LoginAttempt', keyOf(state), data, createdAt),
        expiresAt: Math.floor(now() / 1_000) + attemptSeconds,
      });
      return state;
    },

    async finish(state) {
      const row = isSecret(state) ? await take(client, tableName, keyOf(state)) : null;
      return row === null ? null : attempt.parse(row.data);
    },
  };
}

const keyOf = (state: string): Key => ({ pk: `LOGIN#${hashOf(state)}`, sk: 'LOGIN' });
