import type { SessionId } from '@wikicon/schema';
import { refuse } from '../../kernel/diagnostic.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Planning } from './planning.ts';
import type { PlannedSession } from './sessions.ts';
import { says } from '../text/says.ts';

/** The number of sessions of this source that take place. */
const takingPlace = ({ memory, known }: Planning): number =>
  new Set(
    memory
      .all('ses')
      .map(({ remembered }) => remembered.id)
      .filter((id) => (known.sessions.get(id as SessionId)?.status ?? 'CANCELLED') !== 'CANCELLED'),
  ).size;

/**
 * A file without a session is more often a failed download, or of a kind that was misread, than the end of a program.
 *
 * @throws FileProblems where it would cancel sessions, and nobody said that it may
 */
export function refuseEmpty(planning: Planning, { sessions }: Schedule, mayEmpty: boolean): void {
  if (sessions.length > 0) return;
  const count = takingPlace(planning);
  if (count > 0 && !mayEmpty) refuse('sessions', says('EMPTIES', count));
  if (count === 0) planning.warn('sessions', says('NO_SESSION'));
}

/** Says when more than half of what a source brought is gone. */
export function warnOfLosses(planning: Planning, planned: readonly PlannedSession[]): void {
  const gone = planned.filter(({ outcome }) => outcome === 'cancelled').length;
  const before = takingPlace(planning);
  if (gone > before / 2) planning.warn('sessions', says('MANY_GONE', before, gone));
}
