import type { SessionId } from '@wikicon/schema';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decided, maxSecondsAgo, noStars, type Decision } from './star-marks.ts';

const now = new Date('2027-04-10T12:00:00Z');
const sessions = ['a', 'b', 'c'].map((letter): SessionId => `ses_${letter}`);
const at = (secondsAgo: number) => new Date(now.getTime() - secondsAgo * 1_000);

/** Decisions of two devices: some reach the API late, and those of one device need not pass in order either. */
const decision = fc.record({
  sessions: fc.subarray(sessions, { minLength: 1 }),
  isStarred: fc.boolean(),
  at: fc.integer({ min: 0, max: maxSecondsAgo }).map(at),
});

const after = (decisions: readonly Decision[]) => decisions.reduce((stars, one) => decided(stars, one, now), noStars);

it('of all that is decided on two devices, the last about each session holds, in whatever order it arrives', () => {
  const shuffled = fc
    .uniqueArray(decision, { maxLength: 12, selector: (one) => one.at.getTime() })
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
  fc.assert(
    fc.property(shuffled, ([all, arriving]) => {
      const inTime = all.toSorted((one, other) => one.at.getTime() - other.at.getTime());
      const wanted = sessions.filter((id) => inTime.findLast((one) => one.sessions.includes(id))?.isStarred);
      const found = after(arriving).starred.map(({ session }) => session);
      expect(found.toSorted()).toEqual(wanted);
      expect(after([...arriving, ...arriving])).toEqual(after(arriving));
    }),
  );
});

it('the star holds where both were decided at the same moment', () => {
  const [star, take] = [true, false].map((isStarred) => ({ sessions: sessions.slice(0, 1), isStarred, at: now }));
  const starred = { starred: [{ session: 'ses_a', at: now.toISOString() }], removed: [] };
  expect([after([star!, take!]), after([take!, star!])]).toEqual([starred, starred]);
});

it('forgets what was taken away once nothing from before can arrive any more, and never a star', () => {
  const old = { sessions: sessions.slice(0, 1), at: at(maxSecondsAgo + 1) };
  expect(after([{ ...old, isStarred: false }])).toEqual(noStars);
  expect(after([{ ...old, isStarred: true }]).starred).toHaveLength(1);
});
