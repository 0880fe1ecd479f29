import type { ScheduledSession } from '../../program/timeline.ts';

/** Two sessions of which nobody can be at both, and for how long. */
export interface Overlap {
  readonly sessions: readonly [ScheduledSession, ScheduledSession];
  readonly from: string;
  readonly to: string;
}

/** What ends as another begins does not overlap it, and what is cancelled overlaps nothing. */
export function overlapsOf(sessions: readonly ScheduledSession[]): Overlap[] {
  const held = sessions
    .filter(({ status }) => status !== 'CANCELLED')
    .toSorted((one, other) => instant(one.slot.startsAt) - instant(other.slot.startsAt));
  return held.flatMap((one, at) =>
    held
      .slice(at + 1)
      .filter(({ slot }) => instant(slot.startsAt) < instant(one.slot.endsAt))
      .map((other) => ({
        sessions: [one, other] as const,
        from: other.slot.startsAt,
        to: instant(one.slot.endsAt) < instant(other.slot.endsAt) ? one.slot.endsAt : other.slot.endsAt,
      })),
  );
}

const instant = (text: string): number => Date.parse(text);
