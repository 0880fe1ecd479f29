import type { Day, ScheduledSession, Start } from './timeline.ts';

export interface PlacedStart extends Start {
  /** Whether the line of now stands before it. */
  readonly isFirstToCome: boolean;
}

export interface DayPart {
  readonly day: string;
  /** Those of which all is over, while something is still to come. */
  readonly over: readonly PlacedStart[];
  readonly starts: readonly PlacedStart[];
}

/**
 * Parts each day at a time. Where nothing of the days is still to come, nothing is set apart: the whole is read as past.
 *
 * @param now in milliseconds
 */
export function partedAt(days: readonly Day[], now: number): DayPart[] {
  const isLive = days.some(({ starts }) => starts.some(({ sessions }) => !isOver(sessions, now)));
  return days.map(({ day, starts }) => {
    const first = starts.find(({ startsAt }) => Date.parse(startsAt) > now);
    // Before its first session a day is not on.
    const line = first === starts[0] ? undefined : first;
    const placed = starts.map((start) => ({ ...start, isFirstToCome: start === line }));
    const isFolded = ({ sessions }: Start): boolean => isLive && isOver(sessions, now);
    return { day, over: placed.filter(isFolded), starts: placed.filter((start) => !isFolded(start)) };
  });
}

const isOver = (sessions: readonly ScheduledSession[], now: number): boolean =>
  sessions.every(({ slot }) => Date.parse(slot.endsAt) <= now);

/** The part of a session that is behind at a time, from 0 to 1; null when it is not on. */
export function progressOf(slot: { readonly startsAt: string; readonly endsAt: string } | null, now: number) {
  if (slot === null) return null;
  const [start, end] = [Date.parse(slot.startsAt), Date.parse(slot.endsAt)];
  return start <= now && now < end ? (now - start) / (end - start) : null;
}
