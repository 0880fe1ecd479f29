import type { CommitteeId, ConferenceId, PersonId } from '../kernel/ids.ts';
import type { ConferenceRole, ParticipantRole } from '../kernel/vocabulary/words.ts';

/** The person who asks. */
export interface Viewer {
  readonly person: { readonly id: PersonId };
  /** At Wikimedia; null while it is not known. */
  readonly username: string | null;
  readonly isAdministrator: boolean;
  readonly conferences: readonly ViewerConference[];
  /** Null with an access token. */
  readonly unreadMessageCount: number | null;
}

export interface ViewerConference {
  readonly conference: { readonly id: ConferenceId };
  readonly roles: readonly ConferenceRole[];
}

/** The part of the viewer in a conference, listed or not. */
export interface ViewerParticipation {
  readonly conference: { readonly id: ConferenceId };
  readonly roles: readonly ParticipantRole[];
  readonly isListed: boolean;
  /** Null where they did not choose. */
  readonly choice: boolean | null;
  readonly committees: readonly { readonly id: CommitteeId }[];
}

/** A browser in which the viewer is signed in: no more is known of it. */
export interface Device {
  readonly id: string;
  readonly browser: string | null;
  readonly system: string | null;
  readonly signedInOn: string;
  readonly endsOn: string;
  readonly isCurrent: boolean;
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
  /** A day; null before it is used. */
  readonly lastUsedOn?: string | null;
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
