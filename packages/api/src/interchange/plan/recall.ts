import type { Id, SessionId } from '@wikicon/schema';
import type { Remembered } from './memory.ts';
import type { FileSession } from '../schedule/schedule.ts';
import type { Planning } from './planning.ts';

/**
 * Returns the memory of the sessions of a file. One session alone takes the memory under a former key, best the one
 * that begins when it begins here: so a slot keeps its node when its id comes to stand there twice, and when it no
 * longer does.
 */
export function recall(
  { memory, known }: Pick<Planning, 'memory' | 'known'>,
  sessions: readonly FileSession[],
): ReadonlyMap<FileSession, Remembered> {
  const found = new Map<FileSession, Remembered>();
  for (const session of sessions) {
    const own = memory.of('ses', session.key);
    if (own !== null) found.set(session, own);
  }
  const taken = new Set<Id>([...found.values()].map(({ id }) => id));
  const isInPlace = ({ slot }: FileSession, { id }: Remembered): boolean =>
    slot !== null && slot.startsAt === known.sessions.get(id as SessionId)?.slot?.startsAt;
  for (const accepts of [isInPlace, () => true])
    for (const session of sessions) {
      if (found.has(session)) continue;
      const former = session.formerKeys
        .flatMap((key) => memory.of('ses', key) ?? [])
        .find((one) => !taken.has(one.id) && accepts(session, one));
      if (former === undefined) continue;
      found.set(session, former);
      taken.add(former.id);
    }
  return found;
}
