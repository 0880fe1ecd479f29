import type { Refusal } from './write-result.ts';

export const alsoMeStates = {
  ASKED_BY_ME: 'The viewer asked for it, and nobody has confirmed it.',
  ASKS_ME: 'Somebody asks the viewer to confirm it.',
  LINKED: 'Both accounts said that they are one person.',
} as const;

/** Another account of the viewer, or one that may be. */
export interface AlsoMe {
  readonly id: string;
  readonly state: keyof typeof alsoMeStates;
  /** As the viewer typed it where they asked. */
  readonly username: string | null;
  /** Null where the viewer asked: nothing of the other account is looked at. */
  readonly displayName: string | null;
  /** A day, as are the others. */
  readonly since: string;
  /** Null for a link. */
  readonly endsOn: string | null;
}

/** The other accounts of the viewer as they are after a write. */
export interface AlsoMeWritten {
  readonly kind: 'AlsoMePayload';
  readonly alsoMe: readonly AlsoMe[];
}

/** Accounts of which their people say that they are one person, told to nobody else. */
export interface AlsoMeService {
  /** Null with an access token. */
  list(): Promise<readonly AlsoMe[] | null>;
  /** Asks, or confirms where they ask the viewer; answers alike whoever has the user name, or nobody. */
  link(username: string): Promise<AlsoMeWritten | Refusal>;
  confirm(id: string): Promise<AlsoMeWritten | Refusal>;
  /** Ends a link, takes back what the viewer asked, or declines what they are asked. */
  unlink(id: string): Promise<AlsoMeWritten | Refusal>;
}
