/** Somebody whom the stand-in signs in without a password. */
export interface LocalUser {
  readonly sub: string;
  /** Null for a user whose name is hidden. */
  readonly username: string | null;
  /** The role that they stand for, in a few words. */
  readonly description: string;
  readonly isBlocked?: boolean;
}
