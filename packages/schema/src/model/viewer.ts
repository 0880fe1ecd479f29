import type { ConferenceId, PersonId } from '../kernel/ids.ts';
import type { ConferenceRole } from '../kernel/vocabulary/words.ts';

/** The person who asks. */
export interface Viewer {
  readonly person: { readonly id: PersonId };
  /** At Wikimedia; null while it is not known. */
  readonly username: string | null;
  readonly isAdministrator: boolean;
  readonly conferences: readonly ViewerConference[];
}

export interface ViewerConference {
  readonly conference: { readonly id: ConferenceId };
  readonly roles: readonly ConferenceRole[];
}

/** The uses of an access token. */
export const tokenScopes = {
  READ: 'See what its person sees.',
  WRITE: 'Write what its person may write.',
} as const;
export type TokenScope = keyof typeof tokenScopes;

/** A token for an integration, as it is listed: the token itself is shown once, when it is made. */
export interface AccessToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Null for all conferences of its person. */
  readonly conferences: readonly ConferenceId[] | null;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface NewAccessToken {
  readonly kind: 'AccessTokenPayload';
  readonly accessToken: AccessToken;
  readonly token: string;
}

/** The count of ended sign-ins. */
export interface SignedOut {
  readonly kind: 'SignOutPayload';
  readonly endedCount: number;
}
