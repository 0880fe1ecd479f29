import type { Text } from '../text/text.ts';

/** When and where a session was, as this device knew it. */
export interface Known {
  /** The slug of its conference. */
  readonly conference: string;
  readonly title: Text;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly room: { readonly slug: string; readonly name: Text } | null;
  readonly isCancelled: boolean;
}

/** Before and now; null where there was none, or is none. */
export interface Differing<Value> {
  readonly before: Value | null;
  readonly now: Value | null;
}

export interface Change {
  readonly id: string;
  readonly title: Text;
  /** Whether the program has it still. */
  readonly isThere: boolean;
  readonly time: Differing<{ readonly startsAt: string; readonly endsAt: string }> | null;
  readonly room: Differing<Text> | null;
  /** Null where it takes place as it did, or does not as it did not. */
  readonly isCancelled: boolean | null;
}

/** Returns what changed of a session, or null where nothing did. @param now null for one that is not there any more */
export function changeOf(id: string, before: Known, now: Known | null): Change | null {
  const none = { time: null, room: null, isCancelled: null };
  if (now === null) return { id, title: before.title, isThere: false, ...none };
  const [was, is] = [timeOf(before), timeOf(now)];
  const time = was?.startsAt === is?.startsAt && was?.endsAt === is?.endsAt ? null : { before: was, now: is };
  const isMoved = before.room?.slug !== now.room?.slug;
  const room = isMoved ? { before: before.room?.name ?? null, now: now.room?.name ?? null } : null;
  const isCancelled = before.isCancelled === now.isCancelled ? null : now.isCancelled;
  if (time === null && room === null && isCancelled === null) return null;
  return { id, title: now.title, isThere: true, time, room, isCancelled };
}

const timeOf = ({ startsAt, endsAt }: Known) => (startsAt === null || endsAt === null ? null : { startsAt, endsAt });
