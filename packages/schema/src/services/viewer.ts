import type { ConferenceId } from '../kernel/ids.ts';
import type { ConferenceRole } from '../kernel/vocabulary/words.ts';
import type { AnyNode } from '../model/snapshot.ts';
import type { AccessToken, Device, NewAccessToken, SignedOut, Viewer, ViewerParticipation } from '../model/viewer.ts';
import type { Deleted, Refusal } from './write-result.ts';

export interface ViewerService {
  /** Null for everybody who is not signed in. */
  get(): Promise<Viewer | null>;
  rolesIn(conference: ConferenceId): Promise<readonly ConferenceRole[]>;
  may(action: 'update' | 'delete', node: AnyNode): Promise<boolean>;
  /** Null with an access token: it knows nothing of the others. */
  accessTokens(): Promise<readonly AccessToken[] | null>;
  /** Their parts in conferences that they see, listed or not; null with an access token. */
  participations(): Promise<readonly ViewerParticipation[] | null>;
  /** The browsers in which they are signed in; null with an access token. */
  devices(): Promise<readonly Device[] | null>;
  createAccessToken(fields: Readonly<Record<string, unknown>>): Promise<NewAccessToken | Refusal>;
  revokeAccessToken(id: string): Promise<Deleted | Refusal>;
  /** Ends the sign-in of one browser. */
  signOutDevice(id: string): Promise<Deleted | Refusal>;
  /** Ends every sign-in of theirs, this one too. Access tokens stay. */
  signOutEverywhere(): Promise<SignedOut | Refusal>;
  /** Everything that is stored about them, as JSON. */
  exported(): Promise<string | null>;
}
