import type { ConferenceId } from '../kernel/ids.ts';
import type { Conflict, ConflictSettings } from '../model/conflict.ts';
import type { Session } from '../nouns/session.ts';

export interface ConflictService {
  /** The worst first, then by time; null for whoever is not of the team that makes the program. */
  ofConference(conference: ConferenceId): Promise<readonly Conflict[] | null>;
  /** Those that a session is part of, as it was just written; null for the same people. */
  ofSession(session: Session): Promise<readonly Conflict[] | null>;
  /** The settings, as usual where nothing is set; null for the same people. */
  settings(conference: ConferenceId): Promise<ConflictSettings | null>;
}
