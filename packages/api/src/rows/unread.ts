import { ulidTime } from '../kernel/ids.ts';

/** A message is kept for so many days. */
export const messageDays = 400;

/** Returns those of the unread messages of an account that are still there: the clock takes messages, and tells nobody. */
export function unreadAt(unread: Iterable<string>, now: Date): string[] {
  const earliest = ulidTime(new Date(now.getTime() - messageDays * 86_400_000));
  return [...unread].filter((ulid) => ulid.slice(0, earliest.length) > earliest);
}
