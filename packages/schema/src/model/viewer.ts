import type { ConferenceId, PersonId } from '../kernel/ids.ts';
import type { ConferenceRole } from '../kernel/vocabulary/words.ts';

/** Whoever asks. */
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

/** What an access token may be used for. */
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

/** How many sign-ins ended. */
export interface SignedOut {
  readonly kind: 'SignOutPayload';
  readonly endedCount: number;
}
