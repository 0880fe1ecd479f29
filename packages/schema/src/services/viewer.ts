import type { ConferenceId } from '../kernel/ids.ts';
import type { ConferenceRole } from '../kernel/vocabulary/words.ts';
import type { AnyNode } from '../model/snapshot.ts';
import type { AccessToken, NewAccessToken, SignedOut, Viewer } from '../model/viewer.ts';
import type { Deleted, Refusal } from './write-result.ts';

export interface ViewerService {
  /** Null for everybody who is not signed in. */
  get(): Promise<Viewer | null>;
  rolesIn(conference: ConferenceId): Promise<readonly ConferenceRole[]>;
  may(action: 'update' | 'delete', node: AnyNode): Promise<boolean>;
  /** Null with an access token: it knows nothing of the others. */
  accessTokens(): Promise<readonly AccessToken[] | null>;
  createAccessToken(fields: Readonly<Record<string, unknown>>): Promise<NewAccessToken | Refusal>;
  revokeAccessToken(id: string): Promise<Deleted | Refusal>;
  /** Ends every sign-in of theirs, this one too. Access tokens stay. */
  signOutEverywhere(): Promise<SignedOut | Refusal>;
  /** Everything that is stored about them, as JSON. */
  exported(): Promise<string | null>;
}
