import type { ScheduledSession } from '../../program/timeline.ts';

export interface NowAndNext {
  readonly now: readonly ScheduledSession[];
  /** The sessions that begin soonest, together. */
  readonly next: readonly ScheduledSession[];
}

const day = 24 * 60 * 60_000;

/**
 * The sessions that are on, and the next ones within a day; none of them is cancelled.
 *
 * @param at in milliseconds
 */
export function nowAndNext(program: readonly ScheduledSession[], at: number): NowAndNext {
  const held = program.filter(({ status }) => status !== 'CANCELLED');
  const coming = held.map(startOf).filter((start) => start > at && start <= at + day);
  const soonest = Math.min(...coming);
  return {
    now: held.filter((session) => startOf(session) <= at && at < Date.parse(session.slot.endsAt)),
    next: held.filter((session) => startOf(session) === soonest),
  };
}

const startOf = ({ slot }: ScheduledSession): number => Date.parse(slot.startsAt);
