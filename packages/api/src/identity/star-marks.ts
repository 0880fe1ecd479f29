import type { SessionId } from '@wikicon/schema';
import type { Mark, StarsData } from '../rows/stars.ts';

/** The most stars of one person in one conference. */
export const maxStars = 500;

/** For so long a star can be on its way: no sign-in lasts longer, and a device sends none without. */
export const maxSecondsAgo = 14 * 86_400;

/** Taken stars that are remembered beside them: as many as can be taken away at once. */
const maxRemoved = maxStars;

export const noStars: StarsData = { starred: [], removed: [] };

/** A decision about sessions: whether they are starred, and since when. */
export interface Decision {
  readonly sessions: readonly SessionId[];
  readonly isStarred: boolean;
  readonly at: Date;
}

/**
 * The stars after a decision. Of two decisions about one session the later one holds, in whatever order they arrive;
 * of two at the same moment, the star.
 *
 * @param now what was taken away too long ago to matter is forgotten
 */
export function decided({ starred, removed }: StarsData, { sessions, isStarred, at }: Decision, now: Date): StarsData {
  const when = at.toISOString();
  const known = new Map<SessionId, Mark & Pick<Decision, 'isStarred'>>();
  for (const mark of removed) known.set(mark.session, { ...mark, isStarred: false });
  for (const mark of starred) known.set(mark.session, { ...mark, isStarred: true });
  for (const session of sessions) {
    const before = known.get(session);
    const isLater = before === undefined || when > before.at || (when === before.at && isStarred);
    if (isLater) known.set(session, { session, at: when, isStarred });
  }
  const earliest = new Date(now.getTime() - maxSecondsAgo * 1_000).toISOString();
  const all = [...known.values()];
  const marksOf = (which: boolean): Mark[] =>
    all
      .filter((mark) => mark.isStarred === which)
      .map(({ session, at: since }) => ({ session, at: since }))
      .toSorted((one, other) => (order(one) < order(other) ? 1 : -1));
  return {
    starred: marksOf(true),
    removed: marksOf(false)
      .filter(({ at: since }) => since >= earliest)
      .slice(0, maxRemoved),
  };
}

const order = ({ at, session }: Mark): string => `${at} ${session}`;
